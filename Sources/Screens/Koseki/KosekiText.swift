import Domain
import TUI

extension KosekiScreen {
  enum Text {
    static let name = "広域交付"
    static let guide = [
      "戸籍の広域交付を、来た人に聞きながら確かめます。左に家族、右に戸籍、下に案内が出ます。",
      "F2 で家族、F3 で戸籍を入れ、F4 でその戸籍に載っている人（除かれた人も）と、入った日・出た日を入れます。",
      "○ は交付できる戸籍、× はできない戸籍、？ は確かめることがある戸籍です。理由と別の方法が下に出ます。",
      "亡くなった人を選んで F6 を押すと、出生から死亡までの戸籍を順に並べ、足りない期間を示します。",
      "家族は来た人の話で入れます。F11 で、来た人の世帯を台帳から入れられます。続柄は必ず本人に確かめてください（Ctrl-B で直します）。",
      "公用の請求と識別符号（16桁）もここで確かめます。図は番号が終わるか一日を締めると消えます。入力の途中は保存しません。",
    ]

    static let helpPerson = "選んだ人の家族を一人入れます。最初は、窓口に来た人を入れます。"
    static let helpRegister = "戸籍を一つ入れます。選んだ人が、いつからいつまで載っていたかも入れます。"
    static let helpEnter = "選んだ戸籍に、ほかの人を載せるか、載っていた期間を直します。"
    static let helpChain = "選んだ人の、出生から死亡までの戸籍を並べます。もう一度押すとやめます。"
    static let helpChange = "選んだ家族、または戸籍を直します。"
    static let helpDocument = "来た人が見せた写真付きの本人確認書類と、公用の請求かどうかを入れます。"
    static let helpBind = "選んだ人と、図にいるほかの人との続柄を入れるか、直します。"
    static let helpHousehold = "窓口に来た人といっしょに住んでいる人を、台帳から図に入れます。"
    static let helpRemove = "選んだ家族、または戸籍を図から外します。"
    static let helpWipe = "この番号の家族の図を、いますぐ全部消します。"
    static let helpPlan = "案内と、選んだ戸籍の理由を、画面いっぱいに開きます。"
    static let helpSide = "家族の一覧と戸籍の一覧を行き来します。"
    static let helpLeft = "家族の一覧に移ります。"
    static let helpRight = "戸籍の一覧に移ります。"
    static let helpBack = "証明書の画面に戻ります。図は番号といっしょに残ります。"

    static let notBegun = "まだ聞き始めていません。F2 で、窓口に来た人を入れてください。"
    static let formIsOpen = "入力の途中です。登録するか、Esc で閉じてからにしてください。"
    static let nobody = "人を選んでください。"
    static let nobodyElse = "図にはまだ一人しかいません。F2 で家族を入れてください。"
    static let noNumber = "窓口に来た人の宛名番号がありません。F5 で入れると、世帯を台帳から入れられます。"
    static let stoppedMeanwhile = "図の人に上席呼出が出たので、開いていた欄を閉じました。登録していません。上席を呼んでください。"
    static let noRegister = "戸籍がありません。F3 で入れてください。"
    static let stopped = "上席を呼んでください。この画面では直せません。"
    static let visitorStays = "窓口に来た人は外せません。F5 で直すか、F10 で全部消してください。"
    static let upToDate = "新しい内容を読み込みました。"
    static let faulty = "入力に直すところがあります。登録していません。"
    static let emptyPeople = "F2 で、窓口に来た人を入れます。"
    static let emptyRegisters = "F3 で、来た人の話す戸籍を入れます。"

    static let nameMissing = "名前を入れてください。わからなければ「不明」と入れます。"
    static let kinshipMissing = "続柄を選んでください。"
    static let otherMissing = "だれから見た続柄かを選んでください。"
    static let documentMissing = "書類の名前を入れてください。"

    static let hintName = "来た人の話すとおりに入れます。台帳は見ません。"
    static let hintDate = "年だけ、年月だけ、「不詳」「昭和20年頃」も入れられます。"
    static let hintResident = "わかるときだけ。抑止があるかどうかだけを見ます。"
    static let hintDocument = "運転免許証、マイナンバーカードなど。写真のない書類では交付できません。"
    static let hintWish = "識別符号は、行政機関に出すときだけ使えます。"
    static let hintDomicile = "来た人の話すとおりに。空なら本籍不明です。"

    static let aliveOptions = [
      ChoiceOption("yes", "存命"), ChoiceOption("no", "死亡"), ChoiceOption("unknown", "不明"),
    ]
    static let answers = [
      ChoiceOption("yes", "はい"), ChoiceOption("no", "いいえ"), ChoiceOption("unknown", "不明"),
    ]
    static let noEvent = "none"

    static func removeQuestion(_ state: State) -> Confirmation? {
      guard state.entry == nil, state.removeRefusal == nil else { return nil }
      let what =
        state.side == .people
        ? state.selectedPerson.map { "\(SafeText.line($0.name.text))さん" }
        : state.selectedRegister.map { SafeText.line(state.tree?.title($0.id) ?? "") }
      guard let what else { return nil }
      let more = state.side == .people ? "載っていた戸籍の記録からも外れます。" : ""
      return Confirmation(
        question: "\(what)を図から外しますか。\(more)", verb: "外す", isDestructive: true)
    }

    static func wipeQuestion(_ state: State) -> Confirmation? {
      guard state.entry == nil, state.work != nil else { return nil }
      return Confirmation(
        question: "\(state.sheet.number) の家族の図を全部消しますか。元に戻せません。", verb: "消す",
        isDestructive: true)
    }

    static func said(_ deed: Deed) -> String {
      switch deed {
      case .begun: "聞き始めました。F2 で家族、F3 で戸籍を入れます。"
      case .edited(let edit): said(edit)
      case .filled(0): "台帳の世帯に、新しく入れる人はいませんでした。"
      case .filled(let count): "台帳の世帯から\(count)人を入れました。続柄を本人に確かめてください。"
      case .wiped: "家族の図を全部消しました。"
      }
    }

    private static func said(_ edit: FamilyTreeEdit) -> String {
      switch edit {
      case .addPerson(let person, let kinship, _, _):
        "\(kinship.name)の\(SafeText.line(person.name.text))さんを入れました。"
      case .bind: "続柄を入れました。"
      case .changePerson(let person): "\(SafeText.line(person.name.text))さんを直しました。"
      case .removePerson: "図から外しました。"
      case .addRegister: "戸籍を入れました。ほかに載っている人は F4 で入れます。"
      case .changeRegister: "戸籍を直しました。"
      case .removeRegister: "戸籍を外しました。"
      case .enter: "載っている人と期間を入れました。"
      case .ask(let person): person == nil ? "出生から死亡までの並べ替えをやめました。" : "出生から死亡までを並べました。"
      case .show(_, .family): "本人確認の書類を入れました。"
      case .show: "公用の請求として入れました。"
      }
    }
  }
}
