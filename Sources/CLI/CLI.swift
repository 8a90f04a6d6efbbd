/// The command line.
package enum CLI {
  /// Runs the command that the arguments name.
  package static func main() async {}
}
