/// How pictures look, by day and by night. No colour says anything that a shape, a line or a word
/// does not say too.
enum SVGStyle {
  static let sheet = """
    text { font-family: "DejaVu Sans", Verdana, Helvetica, Arial, sans-serif; fill: #1a1a1a; }
    .t, .c, .l, .m, .b { text-anchor: middle; }
    .t, .k { font-size: 13px; }
    .b, .h { font-size: 13px; font-weight: bold; }
    .c, .l, .m, .n, .w { font-size: 11px; }
    .c, .m, .n { fill: #4d4d4d; }
    .w { font-weight: bold; }
    .bg { fill: #ffffff; }
    .s { fill: #ffffff; stroke: #333333; stroke-width: 1.3; }
    .claim .s { fill: #fdf3d8; }
    .article .s { fill: #eef4fb; }
    .anonymous .s { fill: #f1eef6; }
    .outlet .s { fill: #eef6ee; }
    .ring .s { stroke-width: 3; }
    .o { fill: none; stroke: #333333; stroke-width: 1.3; }
    .e { fill: none; stroke: #555555; stroke-width: 1.3; }
    .ring .e { stroke-width: 2.6; }
    .a { fill: #555555; stroke: none; }
    .judged { stroke-dasharray: 7 4; }
    .suggested { stroke-dasharray: 1.5 4; stroke-linecap: round; }
    .g { stroke: #dddddd; stroke-width: 1; }
    .x { fill: none; stroke: #333333; stroke-width: 2; }
    .f { fill: #333333; stroke: #333333; stroke-width: 2; }
    @media (prefers-color-scheme: dark) {
    text { fill: #ececec; }
    .c, .m, .n { fill: #b9b9b9; }
    .bg { fill: #16181c; }
    .s { fill: #22262c; stroke: #d0d0d0; }
    .claim .s { fill: #3a3320; }
    .article .s { fill: #1f2c3a; }
    .anonymous .s { fill: #2d2838; }
    .outlet .s { fill: #203024; }
    .o { stroke: #d0d0d0; }
    .e { stroke: #b0b0b0; }
    .a { fill: #b0b0b0; }
    .g { stroke: #3a3d42; }
    .x { stroke: #d0d0d0; }
    .f { fill: #d0d0d0; stroke: #d0d0d0; }
    }
    """
}
