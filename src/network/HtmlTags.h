// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

namespace cabinet::network {

struct HtmlTag
{
    QByteArray name;                                  // lower case, empty at the end
    QList<std::pair<QByteArray, QString>> attributes; // names in lower case, values decoded

    [[nodiscard]] QString value(const char *attribute) const; // the first of that name
};

// The start tags of a page, in order. Comments, end tags, and what stands inside <script>, <style>, <textarea> and <noscript> are
// passed over. A tag keeps its first 32 attributes. Linear in the size of the page.
class HtmlTags final
{
public:
    explicit HtmlTags(QByteArrayView html)
        : m_html(html)
    {
    }

    [[nodiscard]] HtmlTag next();

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_html.size(); }
    void skipSpaces();
    bool skipComment();
    void skipTo(QByteArrayView text);
    void skipContent(const QByteArray &name);
    QByteArray takeName();
    QByteArrayView takeValue();
    void takeAttributes(HtmlTag &tag);

    QByteArrayView m_html;
    qsizetype m_at = 0;
};

// "&amp;", "&#38;", "&#x26;" and the other basic ones as what they stand for; what is no reference stays.
[[nodiscard]] QString withoutReferences(const QString &text);

} // namespace cabinet::network
