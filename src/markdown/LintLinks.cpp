// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Around.h"
#include "markdown/Blocks.h"
#include "markdown/LintRules.h"
#include "markdown/Words.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace cabinet::markdown {

namespace {

constexpr qsizetype longestTarget = 1024; // bytes looked at for the end of a broken address

struct Paragraph
{
    Span span;
    bool entry = false; // the first of an entry
};

// Stretches of text in which brackets belong together: not code, not comments.
class Paragraphs
{
public:
    Paragraphs(const LintInput &input, const QSet<int> &entryLines)
        : m_input(input)
        , m_entryLines(entryLines)
    {
    }

    std::vector<Paragraph> read()
    {
        const int first = afterFrontMatter();
        for (int i = first; i < count(); ++i)
            readLine(i);
        flush();
        return std::move(m_found);
    }

private:
    [[nodiscard]] int count() const { return static_cast<int>(m_input.lines.size()); }
    [[nodiscard]] const Line &line(int index) const { return m_input.lines[static_cast<std::size_t>(index)]; }
    [[nodiscard]] QByteArrayView text(const Line &line) const
    {
        return QByteArrayView(m_input.bytes).sliced(line.text, line.end - line.text);
    }

    [[nodiscard]] int afterFrontMatter() const
    {
        if (count() == 0 || text(line(0)).trimmed() != "---")
            return 0;
        for (int i = 1; i < count(); ++i) {
            if (text(line(i)).trimmed() == "---")
                return i + 1;
        }
        return 0;
    }

    void readLine(int index)
    {
        const Line &now = line(index);
        if (isHidden(now))
            return flush();
        if (now.isBlank())
            return flush();
        const std::optional<Marker> marker = itemMarker(m_input.bytes, now, m_entryLines.contains(index));
        const bool row = text(now).startsWith('|') || (m_entryLines.contains(index) && !marker);
        const bool heading = atxHeading(m_input.bytes, now).has_value();
        if (marker || row || heading)
            flush();
        if (m_open.isEmpty())
            m_isEntry = m_entryLines.contains(index);
        m_open = m_open.isEmpty() ? Span{marker ? marker->content : now.text, now.end} : Span{m_open.begin, now.end};
        if (row && text(now).startsWith('|'))
            flush();
        if (heading)
            flush();
    }

    // In code or in a comment, or the line that opens or closes one.
    bool isHidden(const Line &now)
    {
        const QByteArrayView run = fence(m_input.bytes, now);
        if (!m_fence.isEmpty()) {
            const bool closes = !run.isEmpty() && run.front() == m_fence.front() && run.size() >= m_fence.size();
            if (closes)
                m_fence.clear();
            return true;
        }
        if (m_comment || text(now).startsWith("<!--")) {
            m_comment = !text(now).contains("-->");
            return true;
        }
        m_fence = run.toByteArray();
        return !m_fence.isEmpty();
    }

    void flush()
    {
        if (!m_open.isEmpty())
            m_found.push_back({m_open, m_isEntry});
        m_open = {};
    }

    const LintInput &m_input;
    const QSet<int> &m_entryLines;
    std::vector<Paragraph> m_found;
    Span m_open;
    bool m_isEntry = false;
    bool m_comment = false;
    QByteArray m_fence;
};

bool looksLikeAddress(QByteArrayView text)
{
    const QByteArray address = text.trimmed().toByteArray().toLower();
    const auto begins = [&](const char *with) { return address.startsWith(with); };
    const auto ends = [&](const char *with) { return address.endsWith(with); };
    constexpr std::array first{"http://", "https://", "./", "../", "/", "www."};
    constexpr std::array last{".pdf", ".md", ".html"};
    return std::any_of(first.begin(), first.end(), begins) || std::any_of(last.begin(), last.end(), ends);
}

bool hasScheme(const QString &address)
{
    static const QRegularExpression scheme(uR"(^[A-Za-z][A-Za-z0-9+.\-]*:)"_s);
    return scheme.match(address).hasMatch();
}

bool lacksScheme(const QString &address)
{
    static const QRegularExpression host(uR"(^(www\.[\w-]+\.|[\w-]+(\.[\w-]+)*\.(com|org|net|edu|gov)/))"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return host.match(address).hasMatch();
}

// "htp://a.org", "https//a.org", "http:/a.org": the address that is meant.
QString withScheme(const QString &address)
{
    static const QRegularExpression good(u"^https?://"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression mistyped(
        uR"(^(?:h{0,2}t{1,3}p{1,2}(s*)[:;]/{1,3}|https?/{2,3}|https?[:;]/{0,3})(?=[\w-]+\.))"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (good.match(address).hasMatch())
        return {};
    const QRegularExpressionMatch match = mistyped.match(address);
    if (!match.hasMatch())
        return {};
    const bool secure = match.captured(0).contains(u's', Qt::CaseInsensitive);
    return (secure ? u"https://"_s : u"http://"_s) + address.sliced(match.capturedLength(0));
}

class LinkRules
{
public:
    LinkRules(const LintInput &input, const Definitions &definitions, LintReport &report)
        : m_input(input)
        , m_definitions(definitions)
        , m_report(report)
    {
    }

    void check(const Paragraph &paragraph)
    {
        const BracketScan scan = scanBrackets(m_input.bytes, paragraph.span, m_definitions);
        for (const Bracket &bracket : scan.brackets) {
            if (bracket.close < 0)
                unclosed(bracket, paragraph);
            else if (bracket.link)
                link(bracket);
            else if (bracket.end < paragraph.span.end && m_input.bytes[bracket.end] == '(' && !bracket.holdsLink)
                broken(bracket, paragraph.span.end);
        }
        if (paragraph.entry)
            strayClosing(scan, paragraph.span);
    }

private:
    [[nodiscard]] QByteArrayView view(Span span) const { return QByteArrayView(m_input.bytes).sliced(span.begin, span.size()); }
    [[nodiscard]] QString text(Span span) const { return QString::fromUtf8(view(span)).simplified(); }
    [[nodiscard]] Span label(const Bracket &bracket) const { return {bracket.open + 1, bracket.close}; }

    void add(LintFinding finding) { m_report.findings.append(std::move(finding)); }

    void link(const Bracket &bracket)
    {
        const bool own = bracket.target.begin > bracket.close && bracket.target.end <= bracket.end;
        const QString address = text(bracket.target);
        if (address.isEmpty() || address == u'#')
            return add({.rule = LintRule::EmptyLink, .at = bracket.open, .what = text(label(bracket))});
        if (!own || bracket.image)
            return;
        if (isBlank(m_input.bytes, label(bracket)))
            add({.rule = LintRule::EmptyLink, .at = bracket.open, .what = address});
        if (const QString meant = withScheme(address); !meant.isEmpty())
            add({.rule = LintRule::LinkScheme,
                 .at = bracket.target.begin,
                 .what = address,
                 .other = meant,
                 .fix = schemeFix(bracket.target, meant)});
        else if (lacksScheme(address))
            add({.rule = LintRule::LinkScheme,
                 .at = bracket.target.begin,
                 .what = address,
                 .fix = TextEdit{{bracket.target.begin, bracket.target.begin}, "https://"}});
        else if (!hasScheme(address) && !address.startsWith(u'#') && !address.startsWith(u'/') && !address.startsWith(u'?'))
            m_report.localLinks.append({.at = bracket.target.begin, .path = localPath(address)});
    }

    // The bytes behind the scheme stay.
    [[nodiscard]] std::optional<TextEdit> schemeFix(Span target, const QString &meant) const
    {
        const qsizetype scheme = meant.indexOf(u"://"_s) + 3;
        const qsizetype rest = view(target).size() - QStringView(meant).sliced(scheme).toUtf8().size();
        if (rest <= 0 || view(target).sliced(rest) != meant.sliced(scheme).toUtf8())
            return std::nullopt;
        return TextEdit{{target.begin, target.begin + rest}, meant.first(scheme).toUtf8()};
    }

    [[nodiscard]] static QString localPath(const QString &address)
    {
        static const QRegularExpression tail(u"[?#].*$"_s);
        return QUrl::fromPercentEncoding(QString(address).remove(tail).toUtf8());
    }

    // "[label](" and then no address that ends.
    void broken(const Bracket &bracket, qsizetype end)
    {
        const qsizetype begin = bracket.end + 1;
        const QByteArrayView ahead = view({begin, std::min(end, begin + longestTarget)});
        const auto stop = std::find_if(ahead.begin(), ahead.end(), [](char c) { return c == ')' || c == '\n' || c == '\r'; });
        const qsizetype lineEnds = begin + (stop - ahead.begin());
        if (stop != ahead.end() && *stop == ')')
            return spaced({begin, lineEnds});
        const QByteArrayView rest = view({begin, lineEnds});
        if (!looksLikeAddress(rest))
            return;
        add({.rule = LintRule::LinkUnclosed,
             .at = bracket.open,
             .what = text(label(bracket)),
             .fix = closingFix({begin, lineEnds})});
    }

    [[nodiscard]] std::optional<TextEdit> closingFix(Span rest) const
    {
        QByteArrayView address = view(rest).trimmed();
        while (address.endsWith(']'))
            address.chop(1);
        const auto separates = [](char c) { return c == ' ' || c == '\t' || c == '[' || c == '(' || c == '|' || c == '<'; };
        if (std::any_of(address.begin(), address.end(), separates))
            return std::nullopt;
        const qsizetype at = rest.begin + (address.data() - view(rest).data()) + address.size();
        return TextEdit{{at, at}, ")"};
    }

    void spaced(Span target)
    {
        const QByteArrayView address = view(target).trimmed();
        if (!address.contains(' ') || !looksLikeAddress(address))
            return;
        LintFinding finding{.rule = LintRule::LinkSpace, .at = target.begin, .what = QString::fromUtf8(address)};
        const auto unclear = [](char c) { return c == '"' || c == '\'' || c == '<' || c == '\t' || c == '['; };
        if (std::none_of(address.begin(), address.end(), unclear) && address.count("://") <= 1)
            finding.fix = TextEdit{target, address.toByteArray().replace(' ', "%20")};
        add(finding);
    }

    void unclosed(const Bracket &bracket, const Paragraph &paragraph)
    {
        if (!paragraph.entry || bracket.image)
            return;
        qsizetype end = bracket.open + 1;
        const qsizetype limit = std::min<qsizetype>(bracket.open + longestTarget, paragraph.span.end);
        while (end < limit && QByteArrayView(":[(|").indexOf(m_input.bytes[end]) < 0)
            ++end;
        while (end > bracket.open + 1 && m_input.bytes[end - 1] == ' ')
            --end;
        const Span inside{bracket.open + 1, end};
        if (isOnlyVenue(view(inside)))
            return add(
                {.rule = LintRule::VenueBracket, .at = bracket.open, .what = text(inside), .fix = TextEdit{{end, end}, "]"}});
        add({.rule = LintRule::Bracket, .at = bracket.open, .what = u"["_s});
    }

    // A "]" that closes nothing, outside of code and addresses.
    void strayClosing(const BracketScan &scan, Span span)
    {
        std::vector<Span> known = scan.code;
        for (const Bracket &bracket : scan.brackets) {
            if (bracket.close >= 0)
                known.push_back({bracket.close, std::max(bracket.end, bracket.close + 1)});
        }
        std::sort(known.begin(), known.end(), [](Span a, Span b) { return a.begin < b.begin; });
        std::size_t next = 0;
        for (qsizetype at = span.begin; at < span.end; ++at) {
            while (next < known.size() && known[next].end <= at)
                ++next;
            const bool covered = next < known.size() && known[next].begin <= at;
            if (m_input.bytes[at] == '\\')
                ++at;
            else if (!covered && m_input.bytes[at] == ']')
                add({.rule = LintRule::Bracket, .at = at, .what = u"]"_s});
        }
    }

    const LintInput &m_input;
    const Definitions &m_definitions;
    LintReport &m_report;
};

} // namespace

void lintLinks(const LintInput &input, const QSet<int> &entryLines, LintReport &report)
{
    const Outline outline = readOutline(input.bytes);
    LinkRules rules(input, outline.definitions, report);
    for (const Paragraph &paragraph : Paragraphs(input, entryLines).read())
        rules.check(paragraph);
}

} // namespace cabinet::markdown
