import Glibc

/// Why a shipped file could not be had. The program goes on and says so; it never crashes here.
public struct ResourceError: Error, Equatable, Sendable, CustomStringConvertible {
  public enum Reason: Equatable, Sendable {
    /// No root holds it.
    case missing
    /// An absolute path, `..`, an empty part or a control character.
    case forbiddenPath
    /// It is there and cannot be read; the text is the system's word for why.
    case unreadable(String)
    /// Larger than `ResourceFiles.sizeLimit` bytes.
    case tooLarge
  }

  /// What was looked for, relative to a root.
  public let path: String
  /// Where it was looked for, in order.
  public let roots: [String]
  public let reason: Reason

  public init(path: String, roots: [String], reason: Reason) {
    self.path = path
    self.roots = roots
    self.reason = reason
  }

  public var description: String {
    let places = roots.isEmpty ? "（探す場所がありません）" : roots.joined(separator: "、")
    return switch reason {
    case .missing:
      "同梱ファイル「\(path)」が見つかりません。探した場所: \(places)。"
        + "MADOGUCHI_RESOURCES に Resources フォルダーの場所を指定してください。"
    case .forbiddenPath: "同梱ファイルの名前「\(path)」は使えません。Resources の中だけを指定してください。"
    case .unreadable(let why): "同梱ファイル「\(path)」を読めません（\(why)）。探した場所: \(places)。"
    case .tooLarge: "同梱ファイル「\(path)」が大きすぎます。探した場所: \(places)。"
    }
  }
}

/// The city's shipped data, found without `Bundle.module`, which ignores where the program was
/// moved to and crashes when its build folder is gone.
public struct ResourceFiles: Equatable, Sendable {
  /// Bytes; far above any shipped file, far below what would hurt the workstation.
  public static let sizeLimit = 32 << 20

  /// Folders that may hold the files, best first.
  public let roots: [String]

  public init(roots: [String]) { self.roots = roots }

  /// The usual places, best first: `explicit` (the command's flag), `MADOGUCHI_RESOURCES`, beside
  /// the installed program, and the build tree it was built in.
  ///
  /// - Parameter executable: the running program, `/proc/self/exe` where there is one; links are
  ///   followed, so a link in `bin` finds the files of the program it points to.
  public static func defaultRoots(
    executable: String, environment: [String: String], explicit: String? = nil
  ) -> [String] {
    var roots: [String] = []
    if let explicit, !explicit.isEmpty { roots.append(explicit) }
    if let named = environment["MADOGUCHI_RESOURCES"], !named.isEmpty { roots.append(named) }
    let program = resolved(executable) ?? executable
    let folder = parent(program)
    roots.append(join(join(parent(folder), "lib/madoguchi"), "Resources"))
    roots.append(join(folder, "Resources"))
    if let tree = packageFolder(above: folder) { roots.append(join(tree, "Resources")) }
    return roots.reduce(into: []) { kept, root in
      if !kept.contains(root) { kept.append(root) }
    }
  }

  /// The bytes of a file, from the first root that holds it. Reads no more than `sizeLimit`.
  public func read(_ relative: String) throws(ResourceError) -> [UInt8] {
    try check(relative)
    for root in roots {
      // O_NONBLOCK: a pipe left in the folder must not hold the program up.
      let descriptor = open(Self.join(root, relative), O_RDONLY | O_CLOEXEC | O_NONBLOCK)
      guard descriptor >= 0 else {
        if errno == ENOENT || errno == ENOTDIR { continue }
        throw failure(relative, .unreadable(String(cString: strerror(errno))))
      }
      defer { close(descriptor) }
      return try contents(of: descriptor, named: relative)
    }
    throw failure(relative, .missing)
  }

  /// The names in a folder, sorted by their bytes, hidden ones left out, from the first root that
  /// holds the folder: two roots are never mixed.
  public func list(_ folder: String) throws(ResourceError) -> [String] {
    try check(folder)
    for root in roots {
      guard let stream = opendir(Self.join(root, folder)) else {
        if errno == ENOENT || errno == ENOTDIR { continue }
        throw failure(folder, .unreadable(String(cString: strerror(errno))))
      }
      defer { closedir(stream) }
      var names: [String] = []
      while let entry = readdir(stream) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name.utf8.first != UInt8(ascii: ".") { names.append(name) }
      }
      return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
    throw failure(folder, .missing)
  }

  private func check(_ relative: String) throws(ResourceError) {
    let parts = relative.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let allowed = parts.allSatisfy { part in
      !part.isEmpty && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
        && part.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    }
    if !allowed { throw failure(relative, .forbiddenPath) }
  }

  private func contents(
    of descriptor: Int32, named relative: String
  ) throws(ResourceError) -> [UInt8] {
    var information = stat()
    guard fstat(descriptor, &information) == 0 else {
      throw failure(relative, .unreadable(String(cString: strerror(errno))))
    }
    guard information.st_mode & S_IFMT == S_IFREG else {
      throw failure(relative, .unreadable("ふつうのファイルではありません"))
    }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = Glibc.read(descriptor, &piece, piece.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(relative, .unreadable(String(cString: strerror(errno))))
      }
      bytes += piece[..<count]
      if bytes.count > Self.sizeLimit { throw failure(relative, .tooLarge) }
    }
  }

  private func failure(_ path: String, _ reason: ResourceError.Reason) -> ResourceError {
    ResourceError(path: path, roots: roots, reason: reason)
  }

  private static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  private static func parent(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.utf8.startIndex ? "/" : String(path[..<slash])
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.utf8.last == UInt8(ascii: "/") ? folder + name : "\(folder)/\(name)"
  }

  /// The nearest folder above that holds `Package.swift`: the tree the program was built in.
  private static func packageFolder(above folder: String) -> String? {
    var current = folder
    while true {
      if access(join(current, "Package.swift"), R_OK) == 0 { return current }
      let next = parent(current)
      if next == current || next == "." { return nil }
      current = next
    }
  }
}
