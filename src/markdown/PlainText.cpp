// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Bytes.h"
#include "markdown/Inline.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace cabinet::markdown {

namespace {

constexpr int maxNesting = 3; // an image in a label in a label; deeper is shown as typed

void appendEntity(QByteArray &out, QByteArrayView text, qsizetype &at)
{
    struct Entity
    {
        const char *name;
        const char *value;
    };
    static constexpr Entity known[] = {{"&amp;", "&"},  {"&lt;", "<"},   {"&gt;", ">"},   {"&quot;", "\""}, {"&#39;", "'"},
                                       {"&nbsp;", " "}, {"&ensp;", " "}, {"&emsp;", " "}, {"&apos;", "'"}};
    for (const Entity &entity : known) {
        if (!text.sliced(at).startsWith(entity.name))
            continue;
        out.append(entity.value);
        at += static_cast<qsizetype>(std::strlen(entity.name));
        return;
    }
    out.append('&');
    ++at;
}

void appendText(QByteArray &out, QByteArrayView text)
{
    for (qsizetype at = 0; at < text.size();) {
        const bool escape = text[at] == '\\' && at + 1 < text.size() &&
                            std::strchr("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", text[at + 1]) != nullptr && text[at + 1] != '\0';
        if (escape) {
            out.append(text[at + 1]);
            at += 2;
        } else if (text[at] == '&') {
            appendEntity(out, text, at);
        } else {
            const qsizetype begin = at++;
            while (at < text.size() && text[at] != '\\' && text[at] != '&')
                ++at;
            out.append(text.data() + begin, at - begin);
        }
    }
}

void appendCode(QByteArray &out, QByteArrayView code)
{
    qsizetype ticks = 0;
    while (ticks < code.size() && code[ticks] == '`')
        ++ticks;
    out.append(code.sliced(ticks, code.size() - 2 * ticks).toByteArray());
}

void appendPlain(QByteArray &out, const QByteArray &bytes, Span range, int nesting)
{
    const QByteArrayView all(bytes);
    if (nesting > maxNesting) {
        out.append(all.sliced(range.begin, range.size()).toByteArray());
        return;
    }
    for (const Token &token : scanInline(bytes, range)) {
        const QByteArrayView text = all.sliced(token.span.begin, token.span.size());
        switch (token.kind) {
        case Token::Kind::Link:
        case Token::Kind::Image:
            appendPlain(out, bytes, token.label, nesting + 1);
            break;
        case Token::Kind::Url:
            out.append(all.sliced(token.target.begin, token.target.size()).toByteArray());
            break;
        case Token::Kind::Code:
            appendCode(out, text);
            break;
        case Token::Kind::Break:
            out.append(' ');
            break;
        case Token::Kind::Html:
        case Token::Kind::Strong:
        case Token::Kind::Emphasis:
            break;
        case Token::Kind::Group:
            out.append('[');
            appendPlain(out, bytes, token.label, nesting + 1);
            out.append(']');
            break;
        case Token::Kind::Text:
            appendText(out, text);
            break;
        }
    }
}

QString addressOf(const QByteArray &bytes, Span target)
{
    const QByteArrayView text = QByteArrayView(bytes).sliced(target.begin, target.size());
    if (!text.contains('\\') && !text.contains('&'))
        return QString::fromUtf8(text).trimmed();
    QByteArray address;
    address.reserve(target.size());
    appendText(address, text);
    return QString::fromUtf8(address).trimmed();
}

} // namespace

namespace {

bool isMark(char c)
{
    static constexpr auto marks = [] {
        std::array<bool, 256> table{};
        for (const char mark : {'[', ']', '*', '_', '~', '`', '<', '&', '\\', '!', '\n', '\r'})
            table[static_cast<unsigned char>(mark)] = true;
        return table;
    }();
    return marks[static_cast<unsigned char>(c)];
}

// Most text has single spaces within it and is ASCII.
QString simplified(QByteArrayView text)
{
    bool space = true;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < ' ' || byte >= 0x80 || (c == ' ' && space))
            return QString::fromUtf8(text).simplified();
        space = c == ' ';
    }
    return space ? QString::fromUtf8(text).simplified() : QString::fromLatin1(text);
}

} // namespace

QString plainOf(const QByteArray &bytes, Span range)
{
    const QByteArrayView text = QByteArrayView(bytes).sliced(range.begin, range.size());
    if (std::none_of(text.begin(), text.end(), isMark) && !contains(text, "http"))
        return simplified(text);
    QByteArray out;
    out.reserve(range.size());
    appendPlain(out, bytes, range, 0);
    return simplified(out);
}

QString plainText(const QString &markdown)
{
    const QByteArray bytes = markdown.toUtf8();
    return plainOf(bytes, {0, bytes.size()});
}

QList<LinkSpan> linksOf(const QByteArray &bytes, const Tokens &tokens)
{
    QList<LinkSpan> links;
    for (const Token &token : tokens) {
        if (token.kind != Token::Kind::Link && token.kind != Token::Kind::Url)
            continue;
        const QString address = addressOf(bytes, token.target);
        if (address.isEmpty())
            continue;
        LinkSpan link;
        link.link = {token.kind == Token::Kind::Link ? plainOf(bytes, token.label) : QString(), address};
        link.whole = token.span;
        link.label = token.label;
        link.target = token.target;
        links.append(link);
    }
    return links;
}

QList<LinkSpan> findLinks(const QByteArray &bytes)
{
    return linksOf(bytes, scanLinks(bytes, {0, bytes.size()}));
}

} // namespace cabinet::markdown
