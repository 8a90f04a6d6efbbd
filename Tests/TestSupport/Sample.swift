/// Articles about a quay that nobody has built.
package enum Sample {
  package static let quay = """
    The quay leaks

    The quay at Tarn leaks, the harbour office said. The leak is old, says a file that was passed on.

    The quay will be closed in May, the harbour office said.
    """
  package static let ferry = """
    A ferry for Tarn

    A second ferry will come in June, Ada Tern told the council. She has not seen “it” yet.
    """
}
