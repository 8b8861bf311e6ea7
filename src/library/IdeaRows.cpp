// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Uid.h"
#include "library/Rows.h"
#include "markdown/List.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

using storage::Row;
using storage::Table;

QString firstLine(const QString &body)
{
    for (const QString &line : body.split(u'\n')) {
        QString text = markdown::plainText(line.left(2'000)).simplified();
        if (text.startsWith(u"- "_s) || text.startsWith(u"* "_s) || text.startsWith(u"+ "_s))
            text.remove(0, 2);
        if (!text.isEmpty())
            return text;
    }
    return {};
}

} // namespace

QByteArray ideaText(const QString &title, const QString &body)
{
    return QString(title + u"\n"_s + body).toUtf8();
}

Row ideaTextRow(const QString &title, const QString &body)
{
    return {{"title"_L1, title},
            {"body"_L1, body},
            {"title_text"_L1, markdown::plainText(title).simplified()},
            {"first_line"_L1, firstLine(body)},
            {"links"_L1, markdown::findLinks(ideaText(title, body)).size()}};
}

// Above every number in use, and above those of removed ideas: what notes elsewhere call "idea 13" stays that one for good.
int nextIdeaNumber(Edits &edits)
{
    const qint64 present = edits.integer(u"SELECT max(number) FROM idea"_s).value_or(0);
    const qint64 removed = edits
                               .integer(u"SELECT max(CAST(json_extract(before, '$.number') AS INTEGER)) FROM change_row"
                                        " WHERE idea IS NOT NULL AND tbl = 'idea' AND op = 2"_s)
                               .value_or(0);
    return static_cast<int>(std::clamp<qint64>(std::max(present, removed) + 1, 1, std::numeric_limits<int>::max()));
}

Row ideaRow(const IdeaDraft &draft, int number, qint64 position, qint64 now)
{
    Row row{{"uid"_L1, newUid()}, {"number"_L1, number}, {"position"_L1, position}};
    row += ideaTextRow(draft.title, draft.body);
    row += {{"added"_L1, now}, {"changed"_L1, now}};
    return row;
}

void applyEdit(Edits &edits, IdeaId idea, const IdeaEdit &edit, qint64 now)
{
    const QList<QVariantList> rows = edits.rows(u"SELECT title, body FROM idea WHERE id = ?"_s, {idea.value}, 2);
    if (rows.isEmpty())
        return;
    const QString title = edit.title.value_or(rows.first().at(0).toString());
    const QString body = edit.body.value_or(rows.first().at(1).toString());
    if (title == rows.first().at(0).toString() && body == rows.first().at(1).toString())
        return;
    Row row = ideaTextRow(title, body);
    row += {{"changed"_L1, now}};
    edits.update(Table::Idea, idea.value, row);
}

void linkIdea(Edits &edits, IdeaId idea, PaperId paper)
{
    if (!edits.integer(u"SELECT id FROM idea_paper WHERE idea = ? AND paper = ?"_s, {idea.value, paper.value}))
        edits.insert(Table::IdeaPaper, {{"idea"_L1, idea.value}, {"paper"_L1, paper.value}});
}

void removeIdeas(Edits &edits, const QList<qint64> &ids)
{
    const QVariantList ideas{jsonIds(ids)};
    edits.removeAll(Table::IdeaTag,
                    edits.ids(u"SELECT id FROM idea_tag WHERE idea IN (SELECT value FROM json_each(?))"_s, ideas));
    edits.removeAll(Table::IdeaPaper,
                    edits.ids(u"SELECT id FROM idea_paper WHERE idea IN (SELECT value FROM json_each(?))"_s, ideas));
    edits.removeAll(Table::Place, edits.ids(u"SELECT id FROM place WHERE idea IN (SELECT value FROM json_each(?))"_s, ideas));
    edits.removeAll(Table::Idea, ids);
}

} // namespace cabinet
