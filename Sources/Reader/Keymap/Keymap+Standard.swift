extension Keymap {
  /// The keys that Postil comes with.
  package static let standard = Keymap(
    table.split(separator: "\n").flatMap { line -> [Binding] in
      let fields = line.split(separator: "|").map {
        $0.split(separator: " ").joined(separator: " ")
      }
      guard fields.count == 3, let mode = KeyMode(rawValue: fields[0]) else { return [] }
      return fields[2].components(by: ", ").compactMap { Binding(mode, $0, fields[1]) }
    })

  /// Mode, command, and its keys: the first is the one that help and footer name.
  package static let table = """
    reader            | move-left           | h, Left
    reader            | move-down           | j, Down
    reader            | move-up             | k, Up
    reader            | move-right          | l, Right
    reader            | next-word           | w
    reader            | previous-word       | b
    reader            | end-of-word         | e
    reader            | line-start          | 0, Home
    reader            | line-end            | $, End
    reader            | previous-sentence   | (
    reader            | next-sentence       | )
    reader            | previous-paragraph  | {
    reader            | next-paragraph      | }
    reader            | previous-section    | [ [, K
    reader            | next-section        | ] ], J
    reader            | go-to-top           | g g
    reader            | go-to-percent       | %
    reader            | go-to-end           | G
    reader            | half-page-down      | C-d
    reader            | half-page-up        | C-u
    reader            | page-down           | C-f, Space, PageDown
    reader            | page-up             | C-b, PageUp, Backspace
    reader            | search              | /
    reader            | next-match          | n
    reader            | previous-match      | N
    reader            | jump-back           | C-o
    reader            | jump-forward        | C-i, g o
    reader            | set-bookmark        | m
    reader            | go-to-bookmark      | '
    reader            | list-bookmarks      | B
    reader            | select              | v
    reader            | select-lines        | V
    reader            | grow-selection      | ;
    reader            | shrink-selection    | ,
    selecting         | swap-ends           | o
    freshly-selecting | widen-to-sentence   | s
    freshly-selecting | widen-to-paragraph  | p
    freshly-selecting | widen-to-word       | w
    selecting         | widen-to-sentence   | g s
    selecting         | widen-to-paragraph  | p, g p
    selecting         | widen-to-word       | g w
    selecting         | cancel              | Esc, v, q
    reader            | mark-claim          | c
    reader            | mark-source         | s
    reader            | mark-cue            | C
    reader            | highlight           | H
    reader            | extend-mark         | +
    reader            | drop-part           | -
    reader            | adjust-mark         | x
    adjusting         | keep-edges          | Enter
    adjusting         | cancel              | Esc, q, v
    reader            | attribute           | a
    reader            | tag                 | t
    reader            | repeat-tag          | .
    reader            | sweep               | S
    sweeping          | sweep-here          | Enter
    sweeping          | cancel              | Esc, q
    reader            | note                | i
    reader            | note-in-editor      | I
    reader            | grade               | r
    reader            | link-claim          | g c
    reader            | likelihood          | g l
    reader            | delete              | d
    reader            | next-mark           | Tab
    reader            | previous-mark       | S-Tab
    reader            | details             | Enter
    reader            | fold                | z
    reader            | unfold              | Z
    reader            | change-role         | =
    reader            | join-next           | g J
    reader            | join-previous       | g K
    reader            | split-sentence      | g S
    reader            | split-here          | g x
    reader            | reset-block         | g z
    reader            | correct-details     | g =
    reader            | undo                | u
    reader            | redo                | C-r
    reader            | outline             | o
    reader            | show-links          | L
    reader            | number-links        | g L
    reader            | show-changes        | g v
    reader            | compare-with        | g d
    reader            | open-address        | O
    reader            | copy-quote          | y
    reader            | zen                 | F
    reader            | widen-column        | g >
    reader            | narrow-column       | g <
    reader            | open-next-unread    | g n
    reader            | open-next-unmarked  | g N
    reader            | cancel              | Esc
    articles          | next-article        | j, Down
    articles          | previous-article    | k, Up
    articles          | first-article       | g g, Home
    articles          | last-article        | G, End
    articles          | next-articles       | C-f, Space, PageDown, C-d
    articles          | previous-articles   | C-b, PageUp, C-u
    articles          | open-article        | Enter, l, Right
    articles          | filter-articles     | /
    articles          | sort-articles       | s
    articles          | choose-order        | S
    articles          | reverse-articles    | r
    articles          | choose-columns      | c
    articles          | toggle-preview      | p
    articles          | select-article      | v
    articles          | select-range        | V
    articles          | select-all          | *
    articles          | tag-articles        | t
    articles          | toggle-read         | m
    articles          | remove-articles     | d
    articles          | next-unread         | n
    articles          | next-unmarked       | N
    articles          | open-next-unread    | g n
    articles          | open-next-unmarked  | g N
    articles          | go-on-reading       | o
    articles          | show-all-articles   | A
    articles          | undo                | u
    articles          | redo                | C-r
    articles          | reload-articles     | R
    articles          | correct-details     | g =
    articles          | compare-with        | g d
    articles          | cancel              | Esc
    claims            | next-claim          | j, Down
    claims            | previous-claim      | k, Up
    claims            | first-claim         | g g, Home
    claims            | last-claim          | G, End
    claims            | next-claims         | C-f, Space, PageDown, C-d
    claims            | previous-claims     | C-b, PageUp, C-u
    claims            | open-claim          | Enter, l, Right, Tab
    claims            | new-claim           | a
    claims            | reword-claim        | e
    claims            | claim-status        | S
    claims            | merge-claim         | m
    claims            | split-claim         | g m
    claims            | grade               | r
    claims            | likelihood          | L, g l
    claims            | tag-claim           | t
    claims            | note-on-claim       | i
    claims            | delete-claim        | d
    claims            | filter-claims       | /
    claims            | sort-claims         | s
    claims            | reverse-claims      | g r
    chains            | go-to-passage       | Enter, o, l, Right
    chains            | unlink-passage      | x
    chains            | next-chain          | j, Down
    chains            | previous-chain      | k, Up
    chains            | first-chain         | g g, Home
    chains            | last-chain          | G, End
    chains            | next-chains         | C-f, Space, PageDown, C-d
    chains            | previous-chains     | C-b, PageUp, C-u
    chains            | next-claim          | J
    chains            | previous-claim      | K
    chains            | back                | q, h, Left, S-Tab, Tab
    claims            | undo                | u
    claims            | redo                | C-r
    claims            | cancel              | Esc
    sources           | next-source         | j, Down
    sources           | previous-source     | k, Up
    sources           | first-source        | g g, Home
    sources           | last-source         | G, End
    sources           | next-sources        | C-f, Space, PageDown, C-d
    sources           | previous-sources    | C-b, PageUp, C-u
    sources           | open-source         | Enter, l, Right
    sources           | filter-sources      | /
    sources           | sort-sources        | s
    sources           | reverse-sources     | g r
    sources           | rename-source       | e
    sources           | add-alias           | +
    sources           | source-kind         | K
    sources           | source-knowledge    | b
    sources           | date-source         | D
    sources           | merge-source        | m
    sources           | grade-source        | r
    sources           | relate-source       | R
    sources           | note-on-source      | i
    sources           | delete-source       | d
    sources           | new-source          | a
    sources           | undo                | u
    sources           | redo                | C-r
    sources           | cancel              | Esc
    record            | next-line           | j, Down
    record            | previous-line       | k, Up
    record            | first-line          | g g, Home
    record            | last-line           | G, End
    record            | next-lines          | C-f, Space, PageDown, C-d
    record            | previous-lines      | C-b, PageUp, C-u
    record            | next-group          | Tab, J
    record            | previous-group      | S-Tab
    record            | follow-line         | Enter, l, Right
    record            | take-back           | d
    record            | back                | q, h, Left
    tags              | next-tag            | j, Down
    tags              | previous-tag        | k, Up
    tags              | first-tag           | g g, Home
    tags              | last-tag            | G, End
    tags              | next-tags           | C-f, Space, PageDown, C-d
    tags              | previous-tags       | C-b, PageUp, C-u
    tags              | open-tag            | Enter, l, Right
    tags              | filter-tags         | /
    tags              | rename-tag          | e
    tags              | merge-tag           | m
    tags              | move-tag            | b
    tags              | colour-tag          | c
    tags              | describe-tag        | i
    tags              | delete-tag          | d
    tags              | new-tag             | a
    tags              | undo                | u
    tags              | redo                | C-r
    tags              | cancel              | Esc
    tagged            | next-tagged         | j, Down
    tagged            | previous-tagged     | k, Up
    tagged            | first-tagged        | g g, Home
    tagged            | last-tagged         | G, End
    tagged            | next-many-tagged    | C-f, Space, PageDown, C-d
    tagged            | previous-many-tagged | C-b, PageUp, C-u
    tagged            | go-to-tagged        | Enter, l, Right
    tagged            | back                | q, h, Left
    orphans           | place-orphan        | Enter, p
    orphans           | look-at-place       | o, l, Right
    orphans           | place-by-hand       | v
    orphans           | keep-orphan         | K
    orphans           | discard-orphan      | d
    orphans           | next-candidate      | j, Down
    orphans           | previous-candidate  | k, Up
    orphans           | choose-candidate    | 1, 2, 3, 4, 5
    orphans           | next-orphan         | Tab, n, J
    orphans           | previous-orphan     | S-Tab, N
    orphans           | first-orphan        | g g, Home
    orphans           | last-orphan         | G, End
    orphans           | scroll-orphan-down  | Space, PageDown, C-f, C-d
    orphans           | scroll-orphan-up    | PageUp, C-b, C-u
    orphans           | all-orphans         | a
    orphans           | undo                | u
    orphans           | redo                | C-r
    orphans           | cancel              | Esc
    results           | open-result         | Enter, l, Right
    results           | change-search       | /
    results           | next-result         | j, Down, n
    results           | previous-result     | k, Up, N
    results           | next-finding        | Tab, J, }
    results           | previous-finding    | S-Tab, K, {
    results           | first-result        | g g, Home
    results           | last-result         | G, End
    results           | next-results        | C-d, Space, PageDown, C-f
    results           | previous-results    | C-u, PageUp, C-b
    results           | search-again        | R
    results           | cancel              | Esc
    results           | compare-with        | g d
    beside            | side-down           | j, Down
    beside            | side-up             | k, Up
    beside            | side-page-down      | Space, C-f, C-d, PageDown
    beside            | side-page-up        | C-b, C-u, PageUp
    beside            | side-top            | g g, Home
    beside            | side-end            | G, End
    beside            | switch-sides        | Tab, S-Tab, h, l, Left, Right
    beside            | next-shared         | n
    beside            | previous-shared     | N
    beside            | compare-by          | c
    beside            | open-side           | Enter
    beside            | hold-copy           | =
    beside            | undo                | u
    beside            | redo                | C-r
    beside            | cancel              | Esc
    placing           | place-here          | Enter
    placing           | back                | q
    everywhere        | search-library      | g /
    everywhere        | export              | E
    everywhere        | choose-theme        | T
    everywhere        | toggle-mouse        | M
    everywhere        | palette             | :
    everywhere        | help                | ?, F1
    everywhere        | show-failures       | !
    everywhere        | redraw              | C-l
    everywhere        | suspend             | C-z
    everywhere        | show-articles       | F2
    everywhere        | show-reader         | F3
    everywhere        | show-claims         | F4
    everywhere        | show-sources        | F5
    everywhere        | show-tags           | F6
    everywhere        | show-orphans        | F7
    everywhere        | back                | q
    everywhere        | interrupt           | C-c
    """

  /// The commands of the keys `1` to `6`, which are also digits of a count: a digit is a count
  /// where a motion follows, and a view where nothing or another key does.
  package static let views = [
    "show-articles", "show-reader", "show-claims", "show-sources", "show-tags", "show-orphans",
  ]
}

extension String {
  /// The parts between the separators.
  fileprivate func components(by separator: String) -> [String] {
    var parts = [""]
    for character in self {
      parts[parts.count - 1].append(character)
      if parts[parts.count - 1].hasSuffix(separator) {
        parts[parts.count - 1].removeLast(separator.count)
        parts.append("")
      }
    }
    return parts
  }
}
