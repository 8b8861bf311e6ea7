// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/bibliography/Latex.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

constexpr qsizetype mostMarks = 3; // on one letter

// The mark that an accent command puts over (or under) the next letter; 0: not an accent.
char16_t combining(QStringView command)
{
    static const QHash<QChar, char16_t> marks{
        {u'`', 0x300}, {u'\'', 0x301}, {u'^', 0x302}, {u'~', 0x303}, {u'=', 0x304}, {u'u', 0x306}, {u'.', 0x307}, {u'"', 0x308},
        {u'r', 0x30a}, {u'H', 0x30b},  {u'v', 0x30c}, {u'd', 0x323}, {u'c', 0x327}, {u'k', 0x328}, {u'b', 0x331}, {u't', 0x361}};
    return command.size() == 1 ? marks.value(command.front(), 0) : u'\0';
}

QString symbol(QStringView command)
{
    static const QHash<QString, QString> symbols{
        {u"ss"_s, u"ß"_s},
        {u"o"_s, u"ø"_s},
        {u"O"_s, u"Ø"_s},
        {u"l"_s, u"ł"_s},
        {u"L"_s, u"Ł"_s},
        {u"ae"_s, u"æ"_s},
        {u"AE"_s, u"Æ"_s},
        {u"oe"_s, u"œ"_s},
        {u"OE"_s, u"Œ"_s},
        {u"aa"_s, u"å"_s},
        {u"AA"_s, u"Å"_s},
        {u"i"_s, u"ı"_s},
        {u"j"_s, u"ȷ"_s},
        {u"dh"_s, u"ð"_s},
        {u"DH"_s, u"Ð"_s},
        {u"dj"_s, u"đ"_s},
        {u"DJ"_s, u"Đ"_s},
        {u"th"_s, u"þ"_s},
        {u"TH"_s, u"Þ"_s},
        {u"ng"_s, u"ŋ"_s},
        {u"S"_s, u"§"_s},
        {u"P"_s, u"¶"_s},
        {u"copyright"_s, u"©"_s},
        {u"pounds"_s, u"£"_s},
        {u"LaTeX"_s, u"LaTeX"_s},
        {u"TeX"_s, u"TeX"_s},
        {u"BibTeX"_s, u"BibTeX"_s},
        {u"ldots"_s, u"…"_s},
        {u"dots"_s, u"…"_s},
        {u"textendash"_s, u"–"_s},
        {u"textemdash"_s, u"—"_s},
        {u"textquoteright"_s, u"’"_s},
        {u"textquoteleft"_s, u"‘"_s},
        {u"textquotedblleft"_s, u"“"_s},
        {u"textquotedblright"_s, u"”"_s},
        {u"textasciitilde"_s, u"~"_s},
        {u"textbackslash"_s, u"\\"_s},
        {u"textunderscore"_s, u"_"_s},
        {u"slash"_s, u"/"_s},
        {u"times"_s, u"×"_s},
        {u"cdot"_s, u"·"_s},
        {u"pm"_s, u"±"_s},
        {u"leq"_s, u"≤"_s},
        {u"le"_s, u"≤"_s},
        {u"geq"_s, u"≥"_s},
        {u"ge"_s, u"≥"_s},
        {u"approx"_s, u"≈"_s},
        {u"sim"_s, u"∼"_s},
        {u"neq"_s, u"≠"_s},
        {u"infty"_s, u"∞"_s},
        {u"to"_s, u"→"_s},
        {u"rightarrow"_s, u"→"_s},
        {u"leftarrow"_s, u"←"_s},
        {u"in"_s, u"∈"_s},
        {u"ell"_s, u"ℓ"_s},
        {u"sqrt"_s, u"√"_s},
        {u"sum"_s, u"∑"_s},
        {u"int"_s, u"∫"_s},
        {u"partial"_s, u"∂"_s},
        {u"nabla"_s, u"∇"_s},
        {u"degree"_s, u"°"_s},
        {u"circ"_s, u"∘"_s},
        {u"star"_s, u"⋆"_s},
        {u"alpha"_s, u"α"_s},
        {u"beta"_s, u"β"_s},
        {u"gamma"_s, u"γ"_s},
        {u"delta"_s, u"δ"_s},
        {u"epsilon"_s, u"ε"_s},
        {u"varepsilon"_s, u"ε"_s},
        {u"zeta"_s, u"ζ"_s},
        {u"eta"_s, u"η"_s},
        {u"theta"_s, u"θ"_s},
        {u"kappa"_s, u"κ"_s},
        {u"lambda"_s, u"λ"_s},
        {u"mu"_s, u"μ"_s},
        {u"nu"_s, u"ν"_s},
        {u"xi"_s, u"ξ"_s},
        {u"pi"_s, u"π"_s},
        {u"rho"_s, u"ρ"_s},
        {u"sigma"_s, u"σ"_s},
        {u"tau"_s, u"τ"_s},
        {u"phi"_s, u"φ"_s},
        {u"varphi"_s, u"φ"_s},
        {u"chi"_s, u"χ"_s},
        {u"psi"_s, u"ψ"_s},
        {u"omega"_s, u"ω"_s},
        {u"Gamma"_s, u"Γ"_s},
        {u"Delta"_s, u"Δ"_s},
        {u"Theta"_s, u"Θ"_s},
        {u"Lambda"_s, u"Λ"_s},
        {u"Xi"_s, u"Ξ"_s},
        {u"Pi"_s, u"Π"_s},
        {u"Sigma"_s, u"Σ"_s},
        {u"Phi"_s, u"Φ"_s},
        {u"Psi"_s, u"Ψ"_s},
        {u"Omega"_s, u"Ω"_s},
    };
    return symbols.value(command.toString());
}

class Reading final
{
public:
    explicit Reading(QStringView latex)
        : m_latex(latex)
    {
        m_out.reserve(latex.size());
    }

    QString run()
    {
        while (m_at < m_latex.size())
            step();
        return m_out;
    }

private:
    void step();
    void command();
    void put(QStringView text);
    bool takeDashes();
    bool skip(QChar wanted);

    QStringView m_latex;
    qsizetype m_at = 0;
    QString m_marks; // accents waiting for their letter
    QString m_out;
};

// An accent goes behind the letter it belongs to; the dotless i and j are only there to carry one.
void Reading::put(QStringView text)
{
    if (m_marks.isEmpty()) {
        m_out += text;
        return;
    }
    const qsizetype letter = text.front().isHighSurrogate() && text.size() > 1 ? 2 : 1;
    const QStringView first = text.first(letter);
    const QStringView base = first == u"ı" ? QStringView(u"i") : first == u"ȷ" ? QStringView(u"j") : first;
    m_out += QString(base + m_marks).normalized(QString::NormalizationForm_C) + text.sliced(letter);
    m_marks.clear();
}

bool Reading::skip(QChar wanted)
{
    if (m_at >= m_latex.size() || m_latex.at(m_at) != wanted)
        return false;
    ++m_at;
    return true;
}

bool Reading::takeDashes()
{
    qsizetype end = m_at;
    while (end < m_latex.size() && m_latex.at(end) == u'-')
        ++end;
    const qsizetype dashes = end - m_at;
    if (dashes < 2)
        return false;
    put(dashes == 2 ? u"–" : u"—");
    m_at = end;
    return true;
}

void Reading::step()
{
    const QChar c = m_latex.at(m_at);
    if (c == u'\\') {
        ++m_at;
        command();
        return;
    }
    if (c == u'-' && takeDashes())
        return;
    ++m_at;
    if (c == u'{' || c == u'}' || c == u'$')
        return;
    if (c == u'~')
        put(u" ");
    else if (c == u'`' && skip(u'`'))
        put(u"“");
    else if (c == u'\'' && skip(u'\''))
        put(u"”");
    else if (c.isHighSurrogate() && m_at < m_latex.size())
        put(m_latex.sliced(m_at++ - 1, 2));
    else if (!c.isSpace() || m_marks.isEmpty()) // "\v C": the space is the command's
        put(QStringView(&c, 1));
}

void Reading::command()
{
    qsizetype end = m_at;
    while (end < m_latex.size() && m_latex.at(end).unicode() < 128 && m_latex.at(end).isLetter())
        ++end;
    if (end == m_at)
        ++end;
    if (end > m_latex.size())
        return;
    const QStringView name = m_latex.sliced(m_at, end - m_at);
    const bool isWord = name.front().isLetter();
    m_at = end;
    if (const char16_t mark = combining(name); mark != 0) {
        if (m_marks.size() < mostMarks)
            m_marks += QChar(mark);
        return;
    }
    if (!isWord) {
        if (name == u"\\")
            put(u" ");
        else if (name != u"-" && name != u"/" && name != u"," && name != u"(" && name != u")" && name != u"!" && name != u";")
            put(name);
        return;
    }
    if (const QString text = symbol(name); !text.isEmpty())
        put(text);
    while (m_at < m_latex.size() && m_latex.at(m_at).isSpace()) // after a word it only ends the word
        ++m_at;
}

} // namespace

QString latexText(const QString &latex)
{
    static const QString special = u"\\{}$~`'-"_s;
    const bool isPlain = std::none_of(latex.begin(), latex.end(), [](QChar c) { return special.contains(c); });
    return isPlain ? latex : Reading(latex).run();
}

} // namespace cabinet
