// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/bibliography/Bibtex.h"

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

constexpr qsizetype longestValue = 65'536;

const QHash<QString, QString> &months()
{
    static const QHash<QString, QString> names{{u"jan"_s, u"1"_s}, {u"feb"_s, u"2"_s},  {u"mar"_s, u"3"_s},  {u"apr"_s, u"4"_s},
                                               {u"may"_s, u"5"_s}, {u"jun"_s, u"6"_s},  {u"jul"_s, u"7"_s},  {u"aug"_s, u"8"_s},
                                               {u"sep"_s, u"9"_s}, {u"oct"_s, u"10"_s}, {u"nov"_s, u"11"_s}, {u"dec"_s, u"12"_s}};
    return names;
}

bool isName(QChar c)
{
    return !c.isSpace() && !u"{}(),=#\"%@"_s.contains(c);
}

class Scanner final
{
public:
    explicit Scanner(QStringView text)
        : m_text(text)
    {
    }

    QList<BibtexEntry> run();
    [[nodiscard]] const QList<int> &broken() const { return m_broken; }

private:
    void command();
    void entry(const QString &type, QChar close);
    void string(QChar close);
    bool field(QString &name, QString &value);
    QString value(bool &whole);
    QStringView braced();
    QStringView quoted();
    QString macro();

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] bool here(QChar c) const { return !atEnd() && m_text.at(m_at) == c; }
    [[nodiscard]] bool nextEntryHere() const;
    void spaces();
    QString name();
    int line();

    QStringView m_text;
    qsizetype m_at = 0;
    qsizetype m_counted = 0; // up to here lines are counted
    int m_line = 1;
    QHash<QString, QString> m_macros = months();
    QList<BibtexEntry> m_entries;
    QList<int> m_broken;
};

int Scanner::line()
{
    m_line += static_cast<int>(m_text.sliced(m_counted, m_at - m_counted).count(u'\n'));
    m_counted = m_at;
    return m_line;
}

void Scanner::spaces()
{
    while (!atEnd() && m_text.at(m_at).isSpace())
        ++m_at;
}

QString Scanner::name()
{
    const qsizetype from = m_at;
    while (!atEnd() && isName(m_text.at(m_at)))
        ++m_at;
    return m_text.sliced(from, m_at - from).toString();
}

// "@word{" at the beginning of a line: what came before was never closed.
bool Scanner::nextEntryHere() const
{
    if (!here(u'@') || (m_at > 0 && m_text.at(m_at - 1) != u'\n'))
        return false;
    qsizetype at = m_at + 1;
    while (at < m_text.size() && at - m_at < 32 && m_text.at(at).isLetter())
        ++at;
    return at > m_at + 1 && at < m_text.size() && (m_text.at(at) == u'{' || m_text.at(at) == u'(');
}

// Behind the opening brace to before the one that closes it, which is passed too; to the end when there is none.
QStringView Scanner::braced()
{
    const qsizetype from = m_at;
    int depth = 1;
    for (; !atEnd() && !nextEntryHere(); ++m_at) {
        const QChar c = m_text.at(m_at);
        if (c == u'{') // "\{" counts too, as it does for BibTeX
            ++depth;
        else if (c == u'}' && --depth == 0)
            return m_text.sliced(from, m_at++ - from);
    }
    return m_text.sliced(from, std::min(m_at, m_text.size()) - from);
}

QStringView Scanner::quoted()
{
    const qsizetype from = m_at;
    int depth = 0;
    for (; !atEnd() && !nextEntryHere(); ++m_at) {
        const QChar c = m_text.at(m_at);
        if (c == u'"' && depth <= 0)
            return m_text.sliced(from, m_at++ - from);
        depth += c == u'{' ? 1 : c == u'}' ? -1 : 0;
    }
    return m_text.sliced(from, m_at - from);
}

QString Scanner::macro()
{
    const QString word = name();
    return m_macros.value(word.toLower(), word);
}

QString Scanner::value(bool &whole)
{
    QString text;
    whole = false;
    while (true) {
        spaces();
        const qsizetype from = m_at;
        if (here(u'{')) {
            ++m_at;
            text += braced();
        } else if (here(u'"')) {
            ++m_at;
            text += quoted();
        } else {
            text += macro();
        }
        whole = whole || m_at > from;
        text.truncate(longestValue);
        spaces();
        if (!here(u'#'))
            return text;
        ++m_at;
    }
}

bool Scanner::field(QString &fieldName, QString &fieldValue)
{
    spaces();
    fieldName = name().toLower();
    spaces();
    if (fieldName.isEmpty() || !here(u'='))
        return false;
    ++m_at;
    bool whole = false;
    fieldValue = value(whole);
    return whole;
}

void Scanner::entry(const QString &type, QChar close)
{
    BibtexEntry entry{type, {}, {}, line()};
    spaces();
    const qsizetype from = m_at;
    while (!atEnd() && m_text.at(m_at) != u',' && m_text.at(m_at) != close && m_text.at(m_at) != u'=' && m_text.at(m_at) != u'\n')
        ++m_at;
    if (here(u'='))
        m_at = from; // there is no key
    else
        entry.key = m_text.sliced(from, m_at - from).trimmed().toString();
    QString fieldName, fieldValue;
    bool closed = false;
    while (!atEnd() && !closed && !nextEntryHere()) {
        spaces();
        if (here(u',')) {
            ++m_at;
            continue;
        }
        closed = here(close);
        if (closed || !field(fieldName, fieldValue))
            break;
        if (!entry.fields.contains(fieldName))
            entry.fields.insert(fieldName, fieldValue);
    }
    if (closed)
        ++m_at;
    if (!closed && entry.fields.isEmpty())
        m_broken.append(entry.line);
    else
        m_entries.append(entry);
}

void Scanner::string(QChar close)
{
    QString macroName, text;
    if (field(macroName, text))
        m_macros.insert(macroName, text);
    spaces();
    if (here(close))
        ++m_at;
}

void Scanner::command()
{
    const qsizetype from = ++m_at;
    while (!atEnd() && m_text.at(m_at).isLetter())
        ++m_at;
    const QString type = m_text.sliced(from, m_at - from).toString().toLower();
    const qsizetype word = m_at;
    spaces();
    if (type.isEmpty() || (!here(u'{') && !here(u'('))) { // an "@" in a comment
        m_at = word;
        return;
    }
    const QChar close = here(u'{') ? u'}' : u')';
    ++m_at;
    if (type == u"comment"_s || type == u"preamble"_s)
        braced();
    else if (type == u"string"_s)
        string(close);
    else
        entry(type, close);
}

QList<BibtexEntry> Scanner::run()
{
    while (!atEnd()) {
        const qsizetype next = m_text.indexOf(u'@', m_at);
        if (next < 0)
            break;
        m_at = next;
        command();
    }
    return m_entries;
}

} // namespace

QList<BibtexEntry> parseBibtex(const QString &text, QList<int> *broken)
{
    Scanner scanner(text);
    QList<BibtexEntry> entries = scanner.run();
    if (broken)
        *broken = scanner.broken();
    return entries;
}

} // namespace cabinet
