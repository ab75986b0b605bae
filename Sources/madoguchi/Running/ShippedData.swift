import Catalogue
import Domain
import Resources

/// The city's data files as values, with what is wrong with them in one refusal.
struct ShippedData {
  let resources: ResourceFiles

  init(_ resources: ResourceFiles) { self.resources = resources }

  /// - Throws: `DeskFailure` of kind `.environment` naming file, line and field.
  func offices() throws -> OfficeDirectory {
    let files = try files("offices")
    do {
      return try OfficeCatalogue.load(files: files)
    } catch {
      throw failure(error)
    }
  }

  /// The catalogue a new database begins with.
  ///
  /// - Throws: `DeskFailure` of kind `.environment` naming file, line and field.
  func catalogue() throws -> CatalogueContent {
    do {
      return try CatalogueFolder(resources).content()
    } catch {
      throw failure(error)
    }
  }

  /// What the calendar shows beside a day.
  ///
  /// - Throws: `DeskFailure` of kind `.environment` naming file, line and field.
  func countingRules() throws -> [CountingRule] {
    let name = "calendar/rules.yaml"
    do {
      return try CountingRules.load(file: name, bytes: try resources.read(name))
    } catch let error as ResourceError {
      throw DeskFailure(.environment, error.description)
    } catch let problems as CatalogueProblems {
      throw failure(problems)
    }
  }

  /// - Throws: `DeskFailure` of kind `.environment` naming file, line and field.
  func demo(_ offices: OfficeDirectory) throws -> DemoCatalogue {
    let files = try files("demo")
    do {
      return try DemoCatalogue.load(files: files, offices: offices)
    } catch {
      throw failure(error)
    }
  }

  /// The postal codes as `PostalIndex` reads them.
  func postalCodes() throws -> [UInt8] {
    do {
      return try resources.read("postal/postal-codes.bin")
    } catch {
      throw DeskFailure(.environment, error.description)
    }
  }

  /// What invented residents are composed of.
  ///
  /// - Throws: `DeskFailure` of kind `.environment` naming file and line.
  func demoNames() throws -> DemoNames {
    let files = try files("demo", ".csv")
    do {
      return try DemoNames.load(files: files)
    } catch {
      throw failure(error)
    }
  }

  /// Which characters of names are found by another one.
  ///
  /// - Throws: `DeskFailure` of kind `.environment` naming file and line.
  func glyphs() throws -> GlyphTable {
    let file = "register/glyphs.csv"
    do {
      return try GlyphTable(csv: try resources.read(file))
    } catch let error as ResourceError {
      throw DeskFailure(.environment, error.description)
    } catch let fault as CSVReader.Fault {
      throw DeskFailure(.environment, "同梱データに誤りがあります。\(file) \(fault.message)")
    }
  }

  private func files(
    _ folder: String, _ ending: String = ".yaml"
  ) throws -> [(name: String, bytes: [UInt8])] {
    do {
      return try resources.list(folder).filter { $0.hasSuffix(ending) }.map { name in
        ("\(folder)/\(name)", try resources.read("\(folder)/\(name)"))
      }
    } catch let error as ResourceError {
      throw DeskFailure(.environment, error.description)
    }
  }

  private func failure(_ problems: CatalogueProblems) -> DeskFailure {
    DeskFailure(
      .environment, "同梱データに誤りがあるため、何も作成していません。\n\(problems.description)")
  }
}
