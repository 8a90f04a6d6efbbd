/// Puts a value in a variable's place and gives what was there.
func exchange<Value>(_ variable: inout Value, for new: Value) -> Value {
  defer { variable = new }
  return variable
}
