// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/bibliography/CleanText.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringConverter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

constexpr qsizetype longestAbstract = 65'536;

bool isUnwanted(QChar c)
{
    const char16_t u = c.unicode();
    const bool bidi = (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069) || u == 0x061c || u == 0x200e || u == 0x200f;
    const bool invisible = u == 0xfeff || u == 0x00ad || u == 0x200b || u == 0x2060;
    return bidi || invisible || (c.category() == QChar::Other_Control && u != u'\n' && u != u'\t');
}

// Where a paragraph ends there is an empty line instead; other tags leave nothing, and a letter before a subscript joins it.
QString withoutTags(QString text)
{
    if (!text.contains(u'<'))
        return text;
    static const QRegularExpression paragraph(u"<(?:/(?:jats:)?(?:p|sec|title|div|li)|br ?/?)>"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tag(
        u"</?(?:(?:jats|mml|m|xhtml):)?(?:a|abstract|b|bold|br|div|em|i|inf|italic|li|list|list-item|math|mfrac|mi|mn|mo|monospace|mover|mrow|msqrt|mstyle|msub|msubsup|msup|mtext|munder|ol|p|roman|sc|sec|section|semantics|scp|span|strong|sub|sup|title|tt|u|ul|underline|xref|ext-link|inline-formula|tex-math|alternatives|annotation)(?:\\s[^<>]*)?/?>"_s,
        QRegularExpression::CaseInsensitiveOption);
    text.replace(paragraph, u"\n\n"_s);
    return text.remove(tag);
}

QString ofNumber(QStringView digits)
{
    const bool hex = digits.startsWith(u'x') || digits.startsWith(u'X');
    bool ok = false;
    const uint code = hex ? digits.sliced(1).toUInt(&ok, 16) : digits.toUInt(&ok, 10);
    if (!ok || code == 0 || code > QChar::LastValidCodePoint || QChar::isSurrogate(code))
        return {};
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1);
}

QString ofEntity(QStringView name)
{
    static const QHash<QString, QString> names{
        {u"amp"_s, u"&"_s},    {u"lt"_s, u"<"_s},     {u"gt"_s, u">"_s},     {u"quot"_s, u"\""_s},  {u"apos"_s, u"'"_s},
        {u"nbsp"_s, u" "_s},   {u"ndash"_s, u"–"_s},  {u"mdash"_s, u"—"_s},  {u"lsquo"_s, u"‘"_s},  {u"rsquo"_s, u"’"_s},
        {u"ldquo"_s, u"“"_s},  {u"rdquo"_s, u"”"_s},  {u"hellip"_s, u"…"_s}, {u"times"_s, u"×"_s},  {u"auml"_s, u"ä"_s},
        {u"ouml"_s, u"ö"_s},   {u"uuml"_s, u"ü"_s},   {u"Auml"_s, u"Ä"_s},   {u"Ouml"_s, u"Ö"_s},   {u"Uuml"_s, u"Ü"_s},
        {u"szlig"_s, u"ß"_s},  {u"eacute"_s, u"é"_s}, {u"egrave"_s, u"è"_s}, {u"aacute"_s, u"á"_s}, {u"agrave"_s, u"à"_s},
        {u"iacute"_s, u"í"_s}, {u"oacute"_s, u"ó"_s}, {u"uacute"_s, u"ú"_s}, {u"ccedil"_s, u"ç"_s}, {u"ntilde"_s, u"ñ"_s},
        {u"alpha"_s, u"α"_s},  {u"beta"_s, u"β"_s},   {u"gamma"_s, u"γ"_s},  {u"lambda"_s, u"λ"_s}, {u"mu"_s, u"μ"_s},
        {u"acirc"_s, u"â"_s},  {u"ecirc"_s, u"ê"_s},  {u"ocirc"_s, u"ô"_s},  {u"oslash"_s, u"ø"_s}, {u"aring"_s, u"å"_s},
    };
    return name.startsWith(u'#') ? ofNumber(name.sliced(1)) : names.value(name.toString());
}

QString withoutEntities(const QString &text)
{
    if (!text.contains(u'&'))
        return text;
    static const QRegularExpression entity(u"&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});"_s);
    QString out;
    qsizetype from = 0;
    for (auto matches = entity.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString meant = ofEntity(match.capturedView(1));
        out += QStringView(text).sliced(from, match.capturedStart() - from);
        out += meant.isEmpty() ? match.captured() : meant;
        from = match.capturedEnd();
    }
    return out + QStringView(text).sliced(from);
}

QString plain(QString text)
{
    text = withoutTags(withoutEntities(withoutTags(text)));
    text = withoutTags(withoutEntities(text));
    text.removeIf(isUnwanted);
    return text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8());
}

} // namespace

QString cleanLine(const QString &text)
{
    return plain(text.left(longestAbstract)).simplified();
}

QString cleanAbstract(const QString &text)
{
    static const QRegularExpression blank(u"\\n[ \\t]*\\n"_s);
    static const QRegularExpression heading(u"^(?:Abstract|ABSTRACT|Summary)[:.]?\\s+(?=\\p{Lu})"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    QStringList paragraphs;
    for (const QString &paragraph : plain(text.left(longestAbstract)).split(blank)) {
        if (const QString line = paragraph.simplified(); !line.isEmpty())
            paragraphs.append(line);
    }
    if (paragraphs.size() > 1 && paragraphs.first().compare(u"abstract"_s, Qt::CaseInsensitive) == 0)
        paragraphs.removeFirst();
    return paragraphs.join(u"\n\n"_s).remove(heading);
}

QString decodedText(const QByteArray &bytes)
{
    if (const auto encoding = QStringConverter::encodingForData(bytes))
        return QStringDecoder(*encoding).decode(bytes);
    QStringDecoder utf8(QStringConverter::Utf8);
    const QString text = utf8.decode(bytes);
    return utf8.hasError() ? QString::fromLatin1(bytes) : text;
}

} // namespace cabinet
