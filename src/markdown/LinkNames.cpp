// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/LinkNames.h"

#include "markdown/Words.h"

#include <algorithm>

namespace cabinet::markdown {

namespace {

constexpr qsizetype longestName = 40; // bytes

bool isAddress(const QString &label)
{
    return label.isEmpty() || label.startsWith(QLatin1String("http://")) || label.startsWith(QLatin1String("https://"));
}

// "Paper" in "…, Paper: **[https://…", else empty.
Span wordBefore(const QByteArray &bytes, qsizetype at)
{
    while (at > 0 && QByteArrayView(" \t*_([").contains(bytes[at - 1]))
        --at;
    if (at >= 3 && QByteArrayView(bytes).first(at).endsWith("\xEF\xBC\x9A")) // the wide colon
        at -= 3;
    else if (at > 0 && bytes[at - 1] == ':')
        --at;
    else
        return {};
    while (at > 0 && QByteArrayView(" \t*_").contains(bytes[at - 1]))
        --at;
    qsizetype begin = at;
    if (at > 0 && bytes[at - 1] == ')') {                                     // "Paper (Oral)"
        const qsizetype first = std::max<qsizetype>(0, at - longestName + 1); // never to the beginning of a long file
        const qsizetype open = QByteArrayView(bytes).sliced(first, at - first).lastIndexOf('(');
        begin = open >= 0 ? first + open : at;
    }
    while (begin > 0 && at - begin < longestName && !QByteArrayView("\n\r,;|.[](){}*_:").contains(bytes[begin - 1]))
        --begin;
    while (begin < at && QByteArrayView(" \t-+").contains(bytes[begin]))
        ++begin;
    return {begin, at};
}

} // namespace

void nameLink(const QByteArray &bytes, LinkSpan &link, Span title)
{
    if (!title.isEmpty() && link.label.begin <= title.begin && title.end <= link.label.end) {
        link.link.label = QStringLiteral("Paper");
        return;
    }
    if (!isAddress(link.link.label))
        return;
    const Span word = wordBefore(bytes, link.whole.begin);
    const QString name = QString::fromUtf8(bytes.constData() + word.begin, word.size());
    if (name.isEmpty() || !isLinkWord(name))
        return;
    link.label = word;
    link.link.label = name;
}

} // namespace cabinet::markdown
