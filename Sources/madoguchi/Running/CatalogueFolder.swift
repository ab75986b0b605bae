import Catalogue
import Domain
import Resources

/// A folder laid out like the shipped data, as a catalogue or as everything wrong with it.
struct CatalogueFolder {
  let resources: ResourceFiles

  init(_ resources: ResourceFiles) { self.resources = resources }

  /// - Throws: `DeskFailure` when there is no such folder.
  init(path: String) throws {
    let files = ResourceFiles(roots: [path])
    guard ["catalogue", "fees"].contains(where: { (try? files.list($0)) != nil }) else {
      throw DeskFailure(
        "folder-unreadable",
        "\(path) の下に catalogue/ と fees/ がありません（または読めません）。フォルダーを確かめてください。何も読んでいません。")
    }
    self.init(files)
  }

  /// - Throws: `CatalogueProblems`: everything wrong with its files.
  func content() throws(CatalogueProblems) -> CatalogueContent {
    var files: [(name: String, bytes: [UInt8])] = []
    var problems: [CatalogueProblem] = []
    for name in CityCatalogue.names {
      do {
        files.append((name, try resources.read(name)))
      } catch {
        if error.reason != .missing { problems.append(problem(name, error)) }
      }
    }
    problems += strangers
    guard problems.isEmpty else { throw CatalogueProblems(problems) }
    return try CityCatalogue.load(files: files)
  }

  /// Files of the interview by names that nobody reads: a row that is silently left out would be a
  /// procedure that is never offered.
  private var strangers: [CatalogueProblem] {
    let folder = CityCatalogue.intakeFolder
    let names = (try? resources.list(folder)) ?? []
    return names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
      .map { "\(folder)/\($0)" }.filter { !CityCatalogue.intake.contains($0) }
      .map { name in
        CatalogueProblem(
          file: name, line: 1, field: "",
          message: "この名前のファイルは読みません。読むのは "
            + CityCatalogue.intake.joined(separator: "、") + " です。")
      }
  }

  /// Everything wrong with the catalogue, and with the offices where the folder has them.
  func problems() -> [CatalogueProblem] {
    var found: [CatalogueProblem] = []
    do {
      _ = try content()
    } catch {
      found += error.problems
    }
    do {
      let names = try resources.list("offices").filter { $0.hasSuffix(".yaml") }
      let files = try names.map { ("offices/\($0)", try resources.read("offices/\($0)")) }
      _ = try OfficeCatalogue.load(files: files)
    } catch let error as CatalogueProblems {
      found += error.problems
    } catch let error as ResourceError {
      if error.reason != .missing { found.append(problem("offices", error)) }
    } catch {
      found.append(CatalogueProblem(file: "offices", line: 1, field: "", message: "読めません。"))
    }
    return found
  }

  private func problem(_ file: String, _ error: ResourceError) -> CatalogueProblem {
    CatalogueProblem(file: file, line: 1, field: "", message: error.description)
  }
}
