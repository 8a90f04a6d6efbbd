import Testing

/// The whole program in a real terminal: each story checks what is on the screen and what is on
/// the disk. One after the other, for they would slow each other down.
@Suite(.serialized) struct Stories {}
