import Domain
import TUI

extension RequestScreen {
  enum Text {
    static let name = "証明書"
    static let guide = [
      "証明書の請求を、受付から交付まで進める画面です。種類は記号・名前・読みの一部で選べます。",
      "F3 で請求を受け付け、F2 で次の段階へ進めます。受付、呼出、審査、作成、照合、会計、交付の順です。",
      "受付の欄を開いている間は、F11 で住民の台帳から人を選べます。欄がそろったら、どこからでも F2 で送れます。",
      "審査が済むと窓口は空き、会計のときにもう一度呼び出します。",
      "照合は作成した人とは別の職員が、用紙を見て入力します。そのあいだ請求の内容は画面に出ません。",
      "「上席呼出」が出たら、それ以上進めずに上席を呼んでください。理由は画面に出ません。",
    ]

    static let helpAdvance = "選んだ請求を次の段階へ進めます。呼出・審査・作成・照合・会計・交付のうち、今できるものです。"
    static let helpReceive = "番号札の方から請求を受け付けます。"
    static let helpPost = "郵送やオンラインで届いた請求を受け付けます。番号札は要りません。"
    static let helpAnswer = "管内の一人の窓口から呼ばれているときに、答えを書いて返します。"
    static let helpLook = "一人の窓口で本人が照合した証明書の、抜取の確認を記録します。"
    static let answerTitle = "管内の窓口からの呼出に答える"
    static let lookTitle = "抜取確認"
    static let hintAnswer = "窓口の職員がすることを書きます。理由は書きません。"
    static func answered(_ number: RequestNumber) -> String { "\(number) の窓口に答えました。" }
    static let looked = "抜取確認を記録しました。"
    static let answerMissing = "答えを書いてください。"
    static let outcomeMissing = "控えを見て、結果を選んでください。"
    static let noDuty = "管内の窓口からの呼出はありません。"
    static let noSample = "開いている抜取はありません。"
    static let helpHold = "選んだ請求を、理由を書いて脇に置きます。この窓口にいた方の番号も保留になり、窓口は空きます。"
    static let helpResume = "保留の請求を、止めたところから続けます。"
    static let helpWithdraw = "選んだ請求を、本人の申し出で終わりにします。"
    static let helpRefuse = "選んだ請求を、理由を書いて断ります。"
    static let helpUnpay = "交付の前に会計を取り消します。取り消しも日計に残ります。"
    static let helpRelease = "抑止で止まった請求を、係長が理由を書いて先へ進めます。"
    static let helpMiss = "呼び出しても来られない方の請求を、不在にします。もう一度呼び出せます。"
    static let helpShelve = "できた証明書を、後日受け取りに来られるまで預かります。"
    static let helpTransfer = "選んだ請求を、ほかの窓口か課に引き継ぎます。"
    static let helpGiveBack = "引き継がれた請求を、理由を書いて元の窓口に戻します。"
    static let helpDetail = "選んだ請求の内容と、これまでの記録を見ます。"
    static let helpFilter = "番号・種類・段階などの一部で一覧を絞り込みます。"
    static let helpClose = "詳細から一覧に戻ります。"
    static let helpBack = "詳細から一覧へ、一覧から前の画面へ戻ります。"

    static let helpKoseki = "選んだ請求の番号の、家族の図（戸籍の広域交付）を開きます。"
    static let helpPerson = "受付の欄に、住民の台帳から人を選んで入れます。打ったものは残ります。"
    static let formIsOpen = "いまの欄を、F2 か Enter で済ませるか、Esc で閉じてからにしてください。"
    static let noSubjectField = "人は請求の受付で選びます。F3 で受付を開いてください。"
    static let loading = "読み込んでいます。少しお待ちください。"
    static let nothing = "選べる請求がありません。F3 で受け付けます。"
    static let empty = "証明書の請求はありません。番号札の方から F3 で受け付け、F2 で進めます。"
    static let emptyFiltered = "当てはまる請求がありません。Esc で絞り込みを外します。"
    static let upToDate = "一覧をまた読み込めました。"
    static let noCounter = "この端末には窓口がないので、呼び出せません。窓口の端末で操作してください。"
    static let noFee = "今日の手数料が目録にないので、会計できません。管理者に目録の確認を頼んでください。"

    static func isHeld(_ line: RequestLine) -> String {
      if let code = line.silentStop {
        return "\(line.number) は\(code.words)で保留です。上席を呼んでください。指示があるまで再開できません。"
      }
      let reason = SafeText.line(line.reason, columns: 60)
      return "\(line.number) は保留です（\(reason)）。F5 で再開します。"
    }
    static let callSupervisor = "上席を呼んでください"
    static func hasEnded(_ line: RequestLine) -> String {
      "\(line.number) の請求は「\(line.stage.name)」で終わっています。"
    }
    static func ownPaper(_ line: RequestLine) -> String {
      "\(line.number) はあなたが作成したので、照合はほかの職員がします。"
    }

    static let hiddenWhileChecked = "用紙だけを見て入力します。内容はここに出ません。"
    static let hiddenWhileMade = "照合する人に見えないように、内容は審査した人だけに出ます。ほかの人は申請書を見て作成します。"

    /// The type, or that it is hidden and why.
    static func kind(of line: RequestLine) -> String {
      guard line.content == nil else { return line.typeName }
      return line.heldFrom == .making || line.stage == .making ? "作成中" : "照合中"
    }

    static func makeQuestion(_ line: RequestLine) -> Confirmation {
      let next =
        line.secondPerson == false ? "会計に進みます。" : line.isAlone ? "あなたの照合に進みます。" : "ほかの職員の照合に回ります。"
      return Confirmation(
        question: "\(line.number) の証明書を作成しましたか。記録すると、\(next)",
        verb: "作成した")
    }
    static func endQuestion(_ line: RequestLine, _ step: RequestStep) -> Confirmation {
      Confirmation(
        question: "\(line.number) の請求を\(step.name)にしますか。この請求は交付せずに終わり、元に戻せません。",
        verb: "\(step.name)へ", isDestructive: true)
    }

    // MARK: Forms

    static let receiveTitle = "請求の受付"
    static let postTitle = "郵送・オンラインの請求の受付"
    static func passTitle(_ line: RequestLine) -> String { "\(line.number) の審査" }
    static func verifyTitle(_ line: RequestLine) -> String {
      "\(line.number) の照合  用紙を見て入力します"
    }
    static func makeTitle(_ line: RequestLine) -> String { "\(line.number) の作成  印刷した用紙を確かめます" }
    static func payTitle(_ line: RequestLine) -> String { "\(line.number) の会計" }
    static func handOverTitle(_ line: RequestLine) -> String {
      "\(line.number) の\(line.delivery == .counter ? "交付" : "発送")"
    }
    static func reasonTitle(_ kind: Entry.Kind, _ line: RequestLine) -> String {
      "\(line.number) の\(kind.step?.name ?? "")"
    }
    static func verb(_ kind: Entry.Kind) -> String {
      switch kind {
      case .hold: "保留にする"
      case .withdraw: "取り下げる"
      case .refuse: "却下する"
      case .unpay: "会計を取り消す"
      case .release: "確かめて進める"
      case .shelve: "後日交付にする"
      case .transfer: "引き継ぐ"
      case .giveBack: "戻す"
      case .receive, .post, .pass, .make, .verify, .pay, .handOver, .filter, .answer, .look,
        .paper, .void:
        "決定"
      }
    }

    static let hintNumber = "番号札の番号です。例: A023"
    static let hintSubject = "証明書に載る人の宛名番号です。F11 で住民の台帳から選べます。"
    static let hintType = "記号か、名前・読みの一部で探せます。例: F01、コセキ"
    static let hintPaperType = "用紙に書かれている種類を、記号か名前の一部で入れます。"
    static let hintNamed = "台帳にいない人のときに、請求書にある氏名を入れます。"
    static let hintYear = "西暦の4桁です。例: 2026"
    static let hintArrived = "封筒の届いた日です。今日なら空けておきます。"
    static let typeUnknown = "証明書の種類を、一つに決まるまで入れてください。"
    static let noRules = "この証明書は今日の目録にありません。"
    static let hintOptions = "求めのあったものだけを選びます。選ばなければ載りません。"
    static let hintVerify = "用紙に書かれているとおりに入れます。"
    static let hintTendered = "現金のときに入れると、お釣りが出ます。ちょうどなら空けておきます。"
    static let hintSheets = "証明書に使った用紙の番号です。違うときは直します。例: A000011-A000012"
    static let sheetsWrong = "用紙の番号を、A000011 か A000011-A000012 のように入れてください。"
    static let noSheets = "ありません。保管庫から移してください（F9「用紙」）。"
    static let hintPurpose = "個人番号や住民票コードを載せるときは、どこに何の法律で出すかを聞きます。"
    static let hintOrderNumber = "券面の番号です。例: 12345-678901"
    static let hintOrderDate = "券面の発行日です。6か月まで使えます。"
    static let hintOrderAmount = "券面の額（円）です。足りるまで、次の一枚を入れられます。"
    static let orderNumberWrong = "券面の番号を、英数字とハイフンで入れてください。"
    static let orderDateWrong = "発行日を入れてください。"
    static let orderAmountWrong = "額面を入れてください。"
    static func sheets(_ ranges: [PaperRange], separator: String = "、") -> String {
      ranges.map(\.description).joined(separator: separator)
    }
    static let hintChecks = "スペースで印を付けます。両方を確かめてから渡します。"
    static func hintReason(_ kind: Entry.Kind) -> String {
      switch kind {
      case .hold: "あとで続ける職員が見て分かるように書きます。"
      case .withdraw: "本人の申し出を短く書きます。"
      case .refuse: "断る根拠を書きます。"
      case .unpay: "支払方法の間違いなど、取り消すわけを書きます。"
      case .release: "何を見て確かめたかを書きます。"
      case .shelve: "いつごろ来るかなどを書きます。空けておいてもかまいません。"
      case .transfer: "何をしてもらうかを書きます。"
      case .giveBack: "戻すわけを書きます。"
      case .receive, .post, .pass, .make, .verify, .pay, .handOver, .filter, .answer, .look,
        .paper, .void:
        ""
      }
    }

    static let hintParty = "窓口の番号か課・係の名前です。例: 5番窓口、戸籍係"
    static let hintCollector = "本人でない人が受け取るときに、その人の氏名を書きます。"
    static let partyMissing = "引継ぎ先を書いてください。"

    static let numberUnknown = "今日の番号札の番号を、A023 のように入れてください。"
    static let subjectMissing = "証明書に載る人の宛名番号を入れてください。"
    static let personUnknown = "この宛名番号の人は台帳にいません。番号を確かめてください。"
    static let nameMissing = "用紙の氏名を入れてください。"
    static let typeMissing = "用紙の種別を、一つに決まるまで入れてください。"
    static let copiesMissing = "用紙の通数を数えて入れてください。"
    static let groundUnknown = "免除の理由を、目録の記号・名前・法律で入れてください。"
    static let proofMissing = "証明する書類を見てから印を付けてください。"
    static func hintGround(_ grounds: [FeeExemption]) -> String {
      "記号・名前・法律で入れます: " + grounds.map(\.name).joined(separator: "・")
    }
    static let methodMissing = "支払方法を選んでください。"
    static let checksMissing = "両方を確かめて、印を付けてください。"
    static let reasonMissing = "理由を書いてください。"

    static let faulty = "まだ送っていません。! の付いた欄を直してください。"
    static let draftGone = "書きかけの請求は、もう一覧にありません。"
    static let discarded = "打ったものを残さずに閉じました。"
    static func notKept(_ why: String) -> String {
      why + "打ったものはこの欄にだけあります。もう一度 Esc を押すと捨てて閉じます。"
    }
    static let keptDraft = "書きかけを残しました。もう一度開くと続きから書けます。"
    static func restored(at time: OfficeTime) -> String {
      "\(time.clock) の書きかけを戻しました。続きから書けます。"
    }

    // MARK: People and money

    static func who(_ subject: RequestLine.Subject) -> String {
      switch subject {
      case .stopped(let code): return code.words
      case .unknown: return "台帳にいません"
      case .outside(let name): return SafeText.line(name.text, columns: 60) + "（台帳の外の人）"
      case .person(let name, let birth, let flags, let isFormer):
        var words = [SafeText.line(name.text, columns: 60), birth.words]
        if !flags.isEmpty {
          words.append("抑止 " + flags.map(\.name).joined(separator: "・"))
        }
        if isFormer { words.append("旧") }
        return words.joined(separator: "  ")
      }
    }

    static func fee(_ content: RequestLine.Content) -> String {
      guard let fee = content.fee, let amount = content.amount else { return "目録にありません" }
      let copies = content.order.copies
      let product = copies == 1 ? "" : "（\(Words.money(fee.amount))×\(copies)通）"
      return Words.money(amount) + product + (fee.isConfirmed ? "" : "  要確認")
    }
  }
}
