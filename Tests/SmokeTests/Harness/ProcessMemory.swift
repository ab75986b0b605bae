import Foundation
import Glibc

/// What a running process has in memory: every region it may write to, those it read files into, and
/// its files that are memory alone.
struct ProcessMemory {
  private let regions: [[UInt8]]
  /// What it keeps in files that are memory.
  let files: [[UInt8]]

  /// - Throws: when the memory of the process cannot be read at all.
  init(of pid: pid_t) throws {
    let maps = try String(contentsOfFile: "/proc/\(pid)/maps", encoding: .utf8)
    let memory = open("/proc/\(pid)/mem", O_RDONLY | O_CLOEXEC)
    guard memory >= 0 else { throw SmokeFailure("no memory of \(pid): \(errno)") }
    defer { close(memory) }
    var regions: [[UInt8]] = []
    for line in maps.split(separator: "\n") {
      let parts = line.split(separator: " ")
      let ends = parts[0].split(separator: "-").compactMap { UInt(String($0), radix: 16) }
      guard ends.count == 2, parts[1].hasPrefix("r"), !line.hasSuffix("[vvar]") else { continue }
      let isProgram = parts.count > 5 && parts[1].hasPrefix("r-")
      guard !isProgram else { continue }
      regions.append(Self.read(memory, ends[0], Int(ends[1] - ends[0])))
    }
    self.regions = regions
    files = try Self.files(of: pid)
  }

  /// What the files hold that a process keeps in memory alone (`memfd_create`): they are mapped nowhere.
  static func files(of pid: pid_t) throws -> [[UInt8]] {
    let folder = "/proc/\(pid)/fd"
    return try FileManager.default.contentsOfDirectory(atPath: folder).compactMap { name in
      // Another process may have closed it by now.
      guard
        let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\(name)"),
        link.hasPrefix("/memfd:")
      else { return nil }
      let file = open("\(folder)/\(name)", O_RDONLY | O_CLOEXEC)
      guard file >= 0 else { throw SmokeFailure("cannot read \(link) of \(pid): \(errno)") }
      defer { close(file) }
      return read(file, 0, Int(max(0, lseek(file, 0, SEEK_END))))
    }
  }

  private static func read(_ memory: Int32, _ start: UInt, _ count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let read = pread(
          memory, buffer.baseAddress.map { $0 + filled }, count - filled,
          off_t(start) + off_t(filled))
        if read <= 0 { return }
        filled += read
      }
    }
  }

  /// Whether a text stands anywhere: as UTF-8, as scalars one after another in words of four or eight
  /// bytes, or in the cells of a screen, where a wide character takes two.
  func holds(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.map(\.value)
    return (regions + files).contains { region in
      Self.holds(region, Array(text.utf8))
        || [4, 8, 16].contains { Self.holds(region, scalars, every: $0) }
    }
  }

  private static func holds(_ region: [UInt8], _ wanted: [UInt8]) -> Bool {
    holds(region, first: wanted[0]) { bytes, at in
      at + wanted.count <= bytes.count
        && UnsafeRawBufferPointer(rebasing: bytes[at..<at + wanted.count]).elementsEqual(wanted)
    }
  }

  /// A scalar's low four bytes: in a cell its marks and style are above them.
  private static func holds(_ region: [UInt8], _ scalars: [UInt32], every step: Int) -> Bool {
    holds(region, first: UInt8(truncatingIfNeeded: scalars[0])) { bytes, at in
      scalars.indices.allSatisfy { index in
        let place = at + index * step
        return place + 4 <= bytes.count
          && bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self) == scalars[index]
      }
    }
  }

  /// Whether anything that begins with a byte is what is wanted.
  private static func holds(
    _ region: [UInt8], first: UInt8, _ isWanted: (UnsafeRawBufferPointer, Int) -> Bool
  ) -> Bool {
    region.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return false }
      var at = 0
      while let found = memchr(base + at, Int32(first), bytes.count - at) {
        at = UnsafeRawPointer(found) - base
        if isWanted(bytes, at) { return true }
        at += 1
      }
      return false
    }
  }
}
