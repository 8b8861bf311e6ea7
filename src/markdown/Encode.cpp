// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Encode.h"

#include "markdown/Inline.h"
#include "markdown/TitleText.h"

namespace cabinet::markdown {

namespace {

bool isPunctuation(char c)
{
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

QByteArray escaped(const QByteArray &text, Place place)
{
    static constexpr QByteArrayView special = "\\[]*_~`<>&!|";
    QByteArray out;
    for (const char c : text) {
        const bool pipe = place.cell && c == '|';
        const bool meaning = place.escape == 1 && special.contains(c);
        if (pipe || meaning || (place.escape >= mostEscaped && isPunctuation(c)))
            out.append('\\');
        out.append(c);
    }
    return out;
}

bool readsAs(const QByteArray &markdown, const Link &link)
{
    const QList<LinkSpan> links = findLinks(markdown);
    return links.size() == 1 && links.first().link == link && links.first().whole == Span{0, markdown.size()};
}

} // namespace

std::optional<QByteArray> encodedText(const QString &text, Place place)
{
    for (; place.escape <= mostEscaped; ++place.escape) {
        const QByteArray written = escaped(text.toUtf8(), place);
        if (plainOf(written, {0, written.size()}) == text)
            return written;
    }
    return {};
}

std::optional<QByteArray> encodedNames(const QStringList &names, Place place)
{
    for (const char *separator : {", ", "; ", " and "}) {
        const auto written = encodedText(names.join(QLatin1String(separator)), place);
        if (written && authorNames(*written, {0, written->size()}) == names)
            return written;
    }
    return {};
}

std::optional<QByteArray> encodedAddress(const QString &url, Place place)
{
    const QByteArray raw = url.toUtf8();
    QByteArray escapes = raw;
    for (const char *c : {"\\", "(", ")", "[", "]", "<", ">", "*", "_", "&"})
        escapes.replace(QByteArray(c), QByteArray("\\").append(c));
    const QList<QByteArray> ways{raw, escapes, QByteArray("<").append(raw).append('>'),
                                 QByteArray("<").append(escapes).append('>')};
    for (QByteArray written : ways) {
        if (place.cell && written.contains('|'))
            written.replace("|", "\\|");
        if (readsAs("[a](" + written + ")", {QStringLiteral("a"), url}))
            return written;
    }
    return {};
}

std::optional<QByteArray> encodedLink(const Link &link, const WriteStyle &style, Place place)
{
    if (link.label.isEmpty()) {
        const QByteArray angled = '<' + link.url.toUtf8() + '>';
        return readsAs(angled, link) && !angled.contains('|') ? std::optional(angled) : std::nullopt;
    }
    const auto address = encodedAddress(link.url, place);
    for (; address && place.escape <= mostEscaped; ++place.escape) {
        const auto label = encodedText(link.label, place);
        if (!label)
            return {};
        const QByteArray written = style.linkOpen + *label + "](" + *address + style.linkClose;
        if (readsAs(written, link))
            return written;
    }
    return {};
}

} // namespace cabinet::markdown
