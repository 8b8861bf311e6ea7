// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/HtmlTags.h"

#include <QStringConverter>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace cabinet::network {

namespace {

constexpr qsizetype mostAttributes = 32;
constexpr qsizetype longestReference = 10;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool endsName(char c)
{
    return isSpace(c) || c == '=' || c == '>' || c == '/';
}

// Pages in another encoding than UTF-8 are old ones; their addresses are ASCII.
QString textOf(QByteArrayView bytes)
{
    QStringDecoder utf8(QStringDecoder::Utf8);
    QString text = utf8.decode(bytes);
    return utf8.hasError() ? QString::fromLatin1(bytes) : text;
}

struct Named
{
    QStringView name;
    char16_t letter;
};

constexpr std::array named{Named{u"amp", u'&'},   Named{u"lt", u'<'},    Named{u"gt", u'>'},
                           Named{u"quot", u'"'},  Named{u"apos", u'\''}, Named{u"nbsp", u' '},
                           Named{u"colon", u':'}, Named{u"sol", u'/'},   Named{u"period", u'.'}};

// Without "&" and ";". Empty: no reference.
QString referred(QStringView name)
{
    if (name.startsWith(u'#')) {
        const bool hex = name.size() > 1 && (name.at(1) == u'x' || name.at(1) == u'X');
        bool isNumber = false;
        const uint code = name.sliced(hex ? 2 : 1).toUInt(&isNumber, hex ? 16 : 10);
        const bool isCharacter = isNumber && code > 0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
        return isCharacter ? QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1) : QString();
    }
    const auto found = std::find_if(named.begin(), named.end(), [name](const Named &known) { return known.name == name; });
    return found == named.end() ? QString() : QString(QChar(found->letter));
}

bool hidesTags(const QByteArray &name)
{
    return name == "script" || name == "style" || name == "textarea" || name == "noscript" || name == "template";
}

} // namespace

QString HtmlTag::value(const char *attribute) const
{
    for (const auto &[key, text] : attributes) {
        if (key == attribute)
            return text;
    }
    return {};
}

QString withoutReferences(const QString &text)
{
    if (!text.contains(u'&'))
        return text;
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype semicolon =
            text.at(i) == u'&' ? QStringView(text).sliced(i).first(std::min(longestReference, text.size() - i)).indexOf(u';')
                               : -1;
        const QString meant = semicolon > 1 ? referred(QStringView(text).sliced(i + 1, semicolon - 1)) : QString();
        if (meant.isEmpty()) {
            plain += text.at(i);
        } else {
            plain += meant;
            i += semicolon;
        }
    }
    return plain;
}

HtmlTag HtmlTags::next()
{
    while (!atEnd()) {
        const qsizetype open = m_html.indexOf('<', m_at);
        if (open < 0 || open + 1 >= m_html.size())
            break;
        m_at = open + 1;
        if (skipComment() || !isLetter(m_html.at(m_at)))
            continue;
        HtmlTag tag;
        tag.name = takeName().toLower();
        takeAttributes(tag);
        if (hidesTags(tag.name))
            skipContent(tag.name);
        return tag;
    }
    m_at = m_html.size();
    return {};
}

void HtmlTags::skipSpaces()
{
    while (!atEnd() && isSpace(m_html.at(m_at)))
        ++m_at;
}

bool HtmlTags::skipComment()
{
    if (!m_html.sliced(m_at).startsWith("!--"))
        return false;
    m_at += 3;
    skipTo("-->");
    return true;
}

void HtmlTags::skipTo(QByteArrayView text)
{
    const qsizetype found = m_html.indexOf(text, m_at);
    m_at = found < 0 ? m_html.size() : found + text.size();
}

// Up to "</script"; without one, to the end, as browsers do.
void HtmlTags::skipContent(const QByteArray &name)
{
    while (!atEnd()) {
        skipTo("</");
        if (m_html.sliced(m_at).size() >= name.size() && m_html.sliced(m_at, name.size()).compare(name, Qt::CaseInsensitive) == 0)
            return;
    }
}

QByteArray HtmlTags::takeName()
{
    const qsizetype start = m_at;
    while (!atEnd() && !endsName(m_html.at(m_at)))
        ++m_at;
    return m_html.sliced(start, m_at - start).toByteArray();
}

QByteArrayView HtmlTags::takeValue()
{
    skipSpaces();
    if (atEnd())
        return {};
    const char quote = m_html.at(m_at);
    if (quote == '"' || quote == '\'') {
        const qsizetype start = m_at + 1;
        const qsizetype end = m_html.indexOf(quote, start);
        m_at = end < 0 ? m_html.size() : end + 1;
        return m_html.sliced(start, (end < 0 ? m_html.size() : end) - start);
    }
    const qsizetype start = m_at;
    while (!atEnd() && !isSpace(m_html.at(m_at)) && m_html.at(m_at) != '>')
        ++m_at;
    return m_html.sliced(start, m_at - start);
}

void HtmlTags::takeAttributes(HtmlTag &tag)
{
    while (true) {
        while (!atEnd() && (isSpace(m_html.at(m_at)) || m_html.at(m_at) == '/'))
            ++m_at;
        if (atEnd() || m_html.at(m_at) == '>')
            return;
        const QByteArray name = m_html.at(m_at) == '=' ? (++m_at, QByteArray("=")) : takeName().toLower();
        skipSpaces();
        QByteArrayView value;
        if (!atEnd() && m_html.at(m_at) == '=') {
            ++m_at;
            value = takeValue();
        }
        if (tag.attributes.size() < mostAttributes)
            tag.attributes.append({name, withoutReferences(textOf(value))});
    }
}

} // namespace cabinet::network
