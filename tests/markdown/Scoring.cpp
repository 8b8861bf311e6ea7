// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Scoring.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace cabinet::scoring {

namespace {

using markdown::PaperEntry;

// The truth's section keeps the file's title and a heading's raw anchors; the parser's topic leaves both out.
bool sameTopic(const TopicPath &topic, const QString &section)
{
    const QString path = topic.join(u" > "_s);
    return path == section || section.endsWith(u" > "_s + path) || (topic.isEmpty() && !section.contains(u" > "_s));
}

// Letters and digits in one case.
QString letters(const QString &title)
{
    QString kept;
    for (const QChar c : title.toCaseFolded()) {
        if (c.isLetterOrNumber())
            kept.append(c);
    }
    return kept;
}

// The same words; or ours within the truth's whole text of the line, which may hold tags, labels and authors too.
bool sameTitle(const QString &ours, const QString &theirs)
{
    const QString title = letters(ours);
    const QString text = letters(theirs);
    if (title == text)
        return true;
    static const QRegularExpression tags(u"\\[[^\\]]*\\](?:\\([^)]*\\))?|<[^>]*>"_s);
    if (letters(QString(theirs).remove(tags)) == title)
        return true;
    return title.size() >= 8 && text.contains(title) && title.size() * 5 >= text.size() * 2;
}

QString named(int line, const QString &title)
{
    return u"%1: %2"_s.arg(line).arg(title.left(110));
}

} // namespace

double Score::precision() const
{
    return found == 0 ? (truth == 0 ? 1.0 : 0.0) : double(hits) / found;
}

double Score::recall() const
{
    return truth == 0 ? 1.0 : double(hits) / truth;
}

double Score::f1() const
{
    const double sum = precision() + recall();
    return sum == 0 ? 0.0 : 2 * precision() * recall() / sum;
}

double Score::ratio(int part) const
{
    return hits == 0 ? (truth == 0 ? 1.0 : 0.0) : double(part) / hits;
}

QByteArray readBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<Truth> readTruth(const QString &path)
{
    QList<Truth> truth;
    const QList<QByteArray> rows = readBytes(path).split('\n');
    for (const QByteArray &row : rows.mid(1)) {
        const QList<QByteArray> columns = row.split('\t');
        if (columns.size() >= 6)
            truth.append({columns[0].toInt(), QString::fromUtf8(columns[1]), columns[2] == "1", columns[3].toInt(),
                          QString::fromUtf8(columns[4]), QString::fromUtf8(columns[5]).trimmed()});
    }
    return truth;
}

Score compare(const QList<PaperEntry> &entries, const QList<Truth> &truth)
{
    Score score;
    score.truth = static_cast<int>(truth.size());
    score.found = static_cast<int>(entries.size());
    QHash<int, const PaperEntry *> byLine;
    for (const PaperEntry &entry : entries)
        byLine.insert(entry.line, &entry);
    for (const Truth &expected : truth) {
        const PaperEntry *entry = byLine.take(expected.line);
        if (entry == nullptr) {
            score.missed.append(named(expected.line, expected.title));
            continue;
        }
        ++score.hits;
        score.status += (entry->status == Status::Done) == expected.done ? 1 : 0;
        score.links += entry->links.size() == expected.links ? 1 : 0;
        score.topics += sameTopic(entry->topic, expected.section) ? 1 : 0;
        if (sameTitle(entry->title, expected.title))
            ++score.titles;
        else
            score.retitled.append(named(expected.line, entry->title) + u"\n      should be: "_s + expected.title);
    }
    for (const PaperEntry &entry : entries) {
        if (byLine.value(entry.line) == &entry)
            score.claimed.append(named(entry.line, entry.title));
    }
    return score;
}

QString row(const QString &name, const Score &score)
{
    return QString::asprintf("%-58s %5d %5d  P %.4f R %.4f F1 %.4f | status %.4f title %.4f links %.4f topic %.4f",
                             qPrintable(name.left(58)), score.truth, score.found, score.precision(), score.recall(), score.f1(),
                             score.ratio(score.status), score.ratio(score.titles), score.ratio(score.links),
                             score.ratio(score.topics));
}

} // namespace cabinet::scoring
