#ifndef POSTIL_CLIBXML2_H
#define POSTIL_CLIBXML2_H

// libxml2's headers pull in ICU's, whose error code type clashes with the one that Foundation
// carries. Postil needs none of libxml2's ICU parts, so they are hidden before anything else.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

#endif
