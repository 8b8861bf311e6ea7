// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Md4cReading.h"

#include <md4c.h>

namespace cabinet::bench {

bool readWithMd4c(const QByteArray &bytes)
{
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_TASKLISTS | MD_FLAG_PERMISSIVEAUTOLINKS;
    parser.enter_block = parser.leave_block = [](MD_BLOCKTYPE, void *, void *) { return 0; };
    parser.enter_span = parser.leave_span = [](MD_SPANTYPE, void *, void *) { return 0; };
    parser.text = [](MD_TEXTTYPE, const MD_CHAR *, MD_SIZE, void *) { return 0; };
    // QByteArray ends in NUL: md4c 0.4.8 may look one byte past the end
    return md_parse(bytes.constData(), static_cast<MD_SIZE>(bytes.size()), &parser, nullptr) == 0;
}

} // namespace cabinet::bench
