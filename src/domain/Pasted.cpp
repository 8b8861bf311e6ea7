// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Pasted.h"

#include "domain/UrlDraft.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

constexpr qsizetype longestLine = 2'000; // of a title or an address
constexpr qsizetype mostLines = 1'000;   // of addresses pasted together

bool isBibtex(const QString &text)
{
    static const QRegularExpression entry(u"^[ \\t\\x{feff}]*@[A-Za-z]{3,30}[ \\t]*[{(]"_s, QRegularExpression::MultilineOption);
    return entry.match(text).hasMatch();
}

bool isRis(const QString &text)
{
    static const QRegularExpression record(u"^[\\x{feff}]?TY {1,2}- "_s, QRegularExpression::MultilineOption);
    return record.match(text).hasMatch();
}

QString unwrapped(QString line)
{
    static const QString pairs = u"<>\"\"''“”‘’《》「」"_s;
    line = line.trimmed();
    for (qsizetype i = 0; i + 1 < pairs.size(); i += 2) {
        if (line.size() > 2 && line.front() == pairs.at(i) && line.back() == pairs.at(i + 1))
            line = line.sliced(1, line.size() - 2).trimmed();
    }
    return line;
}

// "arxiv.org/abs/1706.03762", "www.usenix.org/x": as a browser would take it.
QString withScheme(const QString &line)
{
    static const QRegularExpression bare(
        u"^(?:www\\.[^\\s/]+|(?:[a-z0-9-]+\\.)*(?:arxiv|doi|openreview|aclanthology|aclweb|pubmed\\.ncbi\\.nlm\\.nih|ncbi\\.nlm\\.nih|acm|ieee|usenix|springer)\\.(?:org|net|com|gov))/\\S+$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return bare.match(line).hasMatch() ? u"https://"_s + line : line;
}

Identifiers bareIdentifier(const QString &line)
{
    static const QRegularExpression pubmed(u"^(?:pmid\\s*:?\\s*(\\d{1,8})|(\\d{7,8}))$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression acl(
        u"^(?:(?:acl|anthology)\\s*:\\s*)?([A-Z]\\d{2}-\\d{4,5}|(?:19|20)\\d{2}\\.[a-z0-9_]+-[a-z0-9_]+\\.\\d+)$"_s);
    static const QRegularExpression openReview(u"^openreview\\s*:\\s*([A-Za-z0-9_-]{4,40})$"_s,
                                               QRegularExpression::CaseInsensitiveOption);
    Identifiers ids;
    if (const QString doi = cleanDoi(line); !doi.isEmpty())
        return identifiersOfAddress(u"https://doi.org/"_s + QString::fromLatin1(QUrl::toPercentEncoding(doi, "/")));
    ids.arxiv = cleanArxiv(line);
    if (const auto match = pubmed.match(line); match.hasMatch())
        ids.pmid = match.captured(1) + match.captured(2);
    if (const auto match = acl.match(line); match.hasMatch())
        ids.acl = match.captured(1);
    if (const auto match = openReview.match(line); match.hasMatch())
        ids.openReview = match.captured(1);
    return ids;
}

bool isPaper(const Pasted &pasted)
{
    return pasted.kind == PastedKind::Identifier || pasted.kind == PastedKind::Page;
}

// Those that are not blank; of BibTeX those outside its entries.
QStringList linesBesideBibtex(const QString &text, bool hasBibtex)
{
    QStringList lines;
    qsizetype depth = 0;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const bool isInside = depth > 0 || (hasBibtex && isBibtex(line));
        if (hasBibtex)
            depth = std::max<qsizetype>(0, depth + line.count(u'{') - line.count(u'}'));
        if (!isInside && !line.trimmed().isEmpty())
            lines.append(line);
    }
    return lines;
}

// The line itself, behind its bullet or number, else what looks like an address or an id among its words.
QList<Pasted> papersIn(const QString &line)
{
    static const QRegularExpression bullet(u"^\\s*(?:[-*+•]|\\d{1,3}[.)])\\s+(?:\\[[ xX]\\]\\s+)?"_s);
    static const QRegularExpression word(
        u"https?://[^\\s<>\\[\\]()\"'“”]+|\\barxiv:\\S+|\\b(?:doi:\\s*)?10\\.\\d{4,9}/[^\\s<>\"]+"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString rest = line;
    rest.remove(bullet);
    if (const Pasted one = recognise(rest); isPaper(one))
        return {one};
    QList<Pasted> papers;
    for (auto match = word.globalMatch(rest); match.hasNext();) {
        QString text = match.next().captured();
        while (text.size() > 1 && QStringView(u".,;:)]}").contains(text.back()))
            text.chop(1);
        if (const Pasted one = recognise(text); isPaper(one))
            papers.append(one);
    }
    return papers;
}

} // namespace

Pasted recognise(const QString &text)
{
    if (isBibtex(text))
        return {PastedKind::Bibtex, {}, {}, text};
    if (isRis(text))
        return {PastedKind::Ris, {}, {}, text};
    const QString line = unwrapped(text.left(2 * longestLine).simplified());
    if (line.isEmpty() || line.size() > longestLine)
        return {};
    if (const Identifiers ids = bareIdentifier(line); !ids.isEmpty()) {
        const bool isAddress = isWebAddress(line);
        return {PastedKind::Identifier, ids, isAddress ? line : QString(), {}};
    }
    const QString address = withScheme(line);
    if (!isWebAddress(address))
        return {PastedKind::Title, {}, {}, line};
    const Identifiers ids = identifiersOfAddress(address);
    return {ids.isEmpty() ? PastedKind::Page : PastedKind::Identifier, ids, address, {}};
}

QList<Pasted> recogniseAll(const QString &text)
{
    const Pasted whole = recognise(text);
    if (whole.kind == PastedKind::Ris)
        return {whole};
    const bool hasBibtex = whole.kind == PastedKind::Bibtex;
    const QStringList lines = linesBesideBibtex(text, hasBibtex);
    QList<Pasted> found;
    if (hasBibtex)
        found.append(whole);
    else if (lines.size() < 2)
        return whole.kind == PastedKind::Nothing ? QList<Pasted>{} : QList<Pasted>{whole};
    QList<Pasted> leftOut;
    for (const QString &line : lines.mid(0, mostLines)) {
        const QList<Pasted> inLine = papersIn(line);
        if (inLine.isEmpty())
            leftOut.append({PastedKind::Nothing, {}, {}, line.trimmed()});
        for (const Pasted &one : inLine) {
            if (!found.contains(one))
                found.append(one);
        }
    }
    if (found.isEmpty())
        return whole.kind == PastedKind::Nothing ? found : QList<Pasted>{whole};
    return hasBibtex ? found : found + leftOut;
}

} // namespace cabinet
