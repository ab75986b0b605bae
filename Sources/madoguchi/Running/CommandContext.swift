import Cells
import Domain
import Glibc
import Resources
import Storage
import UseCases

/// One run of one command: where the database is, who acts, what time it is.
final class CommandContext {
  let options: GlobalOptions
  let configuration: Configuration
  /// What the process was given, names to values.
  let environment: [String: String]
  private let setTime = SetTime()
  private var opened: Store?

  /// The moment set by `--now`, once the database has turned out to be a 研修 one.
  private final class SetTime {
    var moment: OfficeTime?
    /// The host's time when it began to run; nil: it stands still.
    var since: OfficeTime?

    var now: OfficeTime {
      guard let moment else { return ProcessClock.now() }
      return since.map { moment.adding(seconds: ProcessClock.now().seconds(since: $0)) } ?? moment
    }
  }

  /// - Throws: `DeskFailure` of kind `.environment`: the configuration cannot be read.
  init(_ options: GlobalOptions, environment: [String: String] = ProcessSurroundings.variables)
    throws
  {
    self.options = options
    self.environment = environment
    configuration = try Configuration.load(
      environment["MADOGUCHI_CONFIG"] ?? Configuration.path)
  }

  // MARK: Where

  /// Nil when nothing names a database.
  var databasePath: String? {
    for path in [options.database, environment["MADOGUCHI_DATABASE"], configuration.database] {
      if let path, !path.isEmpty { return path }
    }
    return nil
  }

  /// - Throws: `DeskFailure` (exit 4) when nothing names a database.
  func files() throws -> DatabaseFiles {
    guard let path = databasePath else {
      throw DeskFailure(
        .databaseMissing,
        "データベースの場所がわかりません。--database か $MADOGUCHI_DATABASE か \(Configuration.path) で指定してください。"
          + "まだなければ、本番用は madoguchi init、研修用は madoguchi demo で作成します。")
    }
    return configuration.files(for: path)
  }

  /// Where a new database goes: it is named, never guessed.
  ///
  /// - Throws: `DeskFailure` of kind `.usage` when nothing names it.
  func filesToCreate() throws -> DatabaseFiles {
    guard databasePath != nil else {
      throw DeskFailure(.usage, "作成する場所を --database で指定してください。何も作成していません。")
    }
    return try files()
  }

  /// The shipped data.
  var resources: ResourceFiles {
    ResourceFiles(
      roots: ResourceFiles.defaultRoots(
        executable: "/proc/self/exe", environment: environment, explicit: options.resources))
  }

  /// How this terminal draws, by the configuration.
  var ambiguous: TextWidth.Ambiguous { configuration.ambiguousWide == true ? .wide : .narrow }

  func border(_ screen: ScreenOptions) -> Border {
    screen.ascii || configuration.borderASCII == true ? .ascii : .unicode
  }

  /// Where the session comes from, when it comes by ssh.
  var remoteAddress: String? {
    environment["SSH_CONNECTION"]?.split(separator: " ").first.map { String($0) }
  }

  // MARK: When

  /// The office's clock: the host's, or the moment set by `--now`.
  var clock: () -> OfficeTime {
    let setTime = setTime
    return { setTime.now }
  }

  // MARK: The database

  /// Opens the database once.
  ///
  /// - Parameter runningClock: a screen's clock goes on from `--now`; a command's stands still.
  /// - Throws: `DeskFailure`: of kind `.database`; `--now` on a real database.
  func store(runningClock: Bool = false) throws -> Store {
    if let opened { return opened }
    let store = try Store.open(try files(), clock: clock)
    if let now = options.now {
      guard store.isTraining else {
        throw DeskFailure(
          .notPermitted, "--now は研修データベースでしか使えません。これは本番のデータベースです。何も実行していません。")
      }
      setTime.moment = now
      if runningClock { setTime.since = ProcessClock.now() }
    }
    opened = store
    return store
  }

  /// Gives the database back; what was done is on the disk already.
  func finish() throws {
    guard let store = opened else { return }
    opened = nil
    try store.close()
  }

  // MARK: Who

  /// The person who acts, at an office; nil: where the person belongs.
  ///
  /// - Throws: `DeskFailure`: unknown office (exit 3), nobody who may act (exit 5).
  func desk(office: String? = nil, section: String? = nil) throws -> Desk {
    let store = try store()
    let named = office.map { OfficeID($0) }
    if let named { try store.check(office: named) }
    let credential = try credential(at: named)
    let place = Place(
      office: try named ?? store.homeOffice(of: credential),
      section: section.map { SectionID($0) })
    return Desk(store: store, credential: credential, place: place)
  }

  private func credential(at office: OfficeID?) throws -> Credential {
    let store = try store()
    if let staff = options.staff {
      return try authenticate(StaffID(staff), options.passwordFile, office)
    }
    if let training = store.trainingCredential { return training }
    guard let user = HostIdentity.userName, let bound = try store.bound(toOSUser: user) else {
      throw DeskFailure(
        .signInRequired,
        "だれの操作かわかりません。--staff で職員番号を指定するか、管理者に staff bind-os-user を依頼してください。何も実行していません。")
    }
    return bound
  }

  /// Two persons for an act on the whole database: it is asked where the second one decides.
  func twoPersons() throws -> (persons: TwoPersons, desk: Desk) {
    let own = try desk()
    let consent = try consent(at: own.place)
    guard case .second(let second) = consent else {
      return (TwoPersons(own, consent: consent), own)
    }
    let desk = own.at(Place(office: try own.store.homeOffice(of: second)))
    return (TwoPersons(desk, consent: consent), desk)
  }

  /// How the second person of an act that needs two allows it.
  func consent(at place: Place) throws -> TwoPersons.Consent {
    if let request = options.request { return .approved(RequestID(request)) }
    return options.ask ? .asked : .second(try secondPerson(at: place))
  }

  /// The second person of an act that needs two.
  ///
  /// - Throws: `DeskFailure` (exit 5) when there is none.
  func secondPerson(at place: Place) throws -> Credential {
    let store = try store()
    if let second = options.second {
      return try authenticate(StaffID(second), options.secondPasswordFile, place.office)
    }
    guard let training = store.trainingSecondCredential else {
      throw DeskFailure(
        DeskFailure.Code("second-person-required", .notPermitted),
        "この操作には二人必要です。二人目の職員番号を --second で指定するか、--ask で承認を依頼してください。何も実行していません。")
    }
    return training
  }

  /// The second person with the password they gave, for an act that wants it once more.
  func secondPersonWithPassword(
    at place: Place
  ) throws -> (credential: Credential, password: String) {
    guard let second = options.second else { return (try secondPerson(at: place), "") }
    let password = try password(of: StaffID(second), options.secondPasswordFile)
    let credential = try store().authenticate(
      StaffID(second), password: password, office: place.office)
    return (credential, password)
  }

  /// The password of whoever acts, for an act that wants it once more; nobody has one on a 研修 database
  /// without `--staff`.
  func passwordOfActor() throws -> String {
    if let staff = options.staff {
      return try password(of: StaffID(staff), options.passwordFile)
    }
    if try store().isTraining { return "" }
    throw DeskFailure(
      .signInRequired, "この操作はパスワードを確かめます。--staff で職員番号を指定してください。何も変更していません。")
  }

  /// The person of `--staff` with the password given, for setting another one.
  func person() throws -> (desk: Desk, staff: StaffID, password: String) {
    guard let staff = options.staff.map({ StaffID($0) }) else {
      throw DeskFailure(.usage, "だれのパスワードかを --staff で指定してください。何も変更していません。")
    }
    let store = try store()
    let password = try password(of: staff, options.passwordFile)
    let office = try store.homeOffice(of: staff)
    let credential = try store.authenticate(staff, password: password, office: office)
    return (
      Desk(store: store, credential: credential, place: Place(office: office)), staff, password
    )
  }

  private func password(of staff: StaffID, _ file: String?) throws -> String {
    try file.map { try PasswordFile.read($0) }
      ?? PasswordPrompt.ask("\(staff) のパスワード")
  }

  private func authenticate(
    _ staff: StaffID, _ file: String?, _ office: OfficeID?
  ) throws -> Credential {
    let store = try store()
    let password = try password(of: staff, file)
    return try store.authenticate(
      staff, password: password, office: try office ?? store.homeOffice(of: staff))
  }
}

/// What the process was started with.
enum ProcessSurroundings {
  static var variables: [String: String] {
    var found: [String: String] = [:]
    var entry = environ
    while let pointer = entry.pointee {
      let text = String(cString: pointer)
      if let mark = text.utf8.firstIndex(of: UInt8(ascii: "=")) {
        found[String(text[..<mark])] = String(text[text.utf8.index(after: mark)...])
      }
      entry += 1
    }
    return found
  }
}
