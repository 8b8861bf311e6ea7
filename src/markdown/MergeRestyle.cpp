// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/MergeRestyle.h"

#include <algorithm>

namespace cabinet::markdown {

namespace {

constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");

QByteArray lineEndOf(const QByteArray &bytes)
{
    const qsizetype crlf = bytes.count("\r\n");
    const qsizetype lf = bytes.count('\n') - crlf;
    const qsizetype cr = bytes.count('\r') - crlf;
    if ((crlf > 0) + (lf > 0) + (cr > 0) != 1)
        return {};
    return crlf > 0 ? QByteArrayLiteral("\r\n") : lf > 0 ? QByteArrayLiteral("\n") : QByteArrayLiteral("\r");
}

template<typename T>
T changedOf(const T &base, const T &ours, const T &theirs)
{
    return ours == base ? theirs : ours;
}

QByteArray mergedLineEnd(const FileStyles &styles)
{
    const QByteArray &base = styles.base.lineEnd;
    if (styles.ours.lineEnd.isEmpty() || styles.theirs.lineEnd.isEmpty())
        return {}; // several kinds, or a single line: line by line
    return changedOf(base, styles.ours.lineEnd, styles.theirs.lineEnd);
}

// The bullet of all entries, 0 when they differ or have none.
char bulletOf(const Version &version)
{
    char bullet = 0;
    for (int i = 0; i < version.entryCount(); ++i) {
        const Span span = version.spanOf(i);
        const char first = span.isEmpty() ? '\0' : version.bytes.at(span.begin);
        if ((first != '-' && first != '*' && first != '+') || (bullet != 0 && bullet != first))
            return 0;
        bullet = first;
    }
    return bullet;
}

void setBullets(Version &version, char bullet)
{
    for (int i = 0; i < version.entryCount(); ++i)
        version.bytes[version.spanOf(i).begin] = bullet;
}

} // namespace

FileStyle styleOf(const QByteArray &bytes)
{
    return {bytes.startsWith(byteOrderMark), lineEndOf(bytes), bytes.endsWith('\n') || bytes.endsWith('\r')};
}

QByteArray prepared(QByteArray bytes, const FileStyles &styles, const FileStyle &own)
{
    if (own.byteOrderMark)
        bytes.remove(0, byteOrderMark.size());
    const QByteArray wanted = mergedLineEnd(styles);
    if (!wanted.isEmpty() && !own.lineEnd.isEmpty() && own.lineEnd != wanted)
        bytes.replace(own.lineEnd, wanted);
    if (!own.endsWithLine && !bytes.isEmpty()) // whoever stands last may not stay there
        bytes += !wanted.isEmpty() ? wanted : !own.lineEnd.isEmpty() ? own.lineEnd : QByteArrayLiteral("\n");
    return bytes;
}

QByteArray finished(QByteArray bytes, const FileStyles &styles)
{
    const bool endsWithLine = changedOf(styles.base.endsWithLine, styles.ours.endsWithLine, styles.theirs.endsWithLine);
    const FileStyle merged = styleOf(bytes);
    if (!endsWithLine && merged.endsWithLine)
        bytes.chop(bytes.endsWith("\r\n") ? 2 : 1);
    else if (endsWithLine && !merged.endsWithLine && !bytes.isEmpty())
        bytes += merged.lineEnd.isEmpty() ? QByteArrayLiteral("\n") : merged.lineEnd;
    if (changedOf(styles.base.byteOrderMark, styles.ours.byteOrderMark, styles.theirs.byteOrderMark))
        bytes.prepend(byteOrderMark.data(), byteOrderMark.size());
    return bytes;
}

void adoptBullets(Version &base, const Version &restyled, Version &other)
{
    const char before = bulletOf(base);
    const char now = bulletOf(restyled);
    if (before == 0 || now == 0 || before == now || bulletOf(other) != before)
        return;
    setBullets(base, now);
    setBullets(other, now);
}

} // namespace cabinet::markdown
