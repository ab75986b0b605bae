import CPaper
import Glibc

// A document as JSON in, a PDF out. The drawing libraries and their crashes stay in here.
cp_forbid_core()
do {
  try PaperService(options: try PaperOptions(Array(CommandLine.arguments.dropFirst()))).run()
} catch {
  PaperStream.error.write(error.json + "\n")
  exit(error.status)
}
