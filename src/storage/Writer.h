// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Change.h"
#include "domain/Result.h"
#include "storage/Connection.h"

#include <QVariant>

#include <functional>
#include <memory>
#include <utility>

namespace cabinet::storage {

// Tables whose rows history follows. Nothing else is ever written by a change.
enum class Table { Paper, Link, Tag, PaperTag, Idea, IdeaTag, IdeaPaper, Topic, Source, Place, Setting, About, NotSame };

using Row = QList<std::pair<QLatin1StringView, QVariant>>; // column, value; columns are constants of the code

// The only way to change rows: inside Store::write(), which gives it to a function and commits what it did as one change.
// Every call records what undo needs (before and after), notes what was touched, and keeps the search index in step at commit:
// papers touched one by one are indexed one by one, bulk inserts in bulk.
class Writer final
{
    Q_DISABLE_COPY_MOVE(Writer)
public:
    Result<qint64> insert(Table table, const Row &values);          // the new row's id
    Result<void> update(Table table, qint64 id, const Row &values); // equal values are not recorded; none differs: nothing
    Result<void> remove(Table table, qint64 id);                    // the rows that refer to it must be gone already

    // Marks a paper or idea whose search text must be made anew though none of its own columns changed (a tag was renamed).
    void reindex(PaperId paper);
    void reindex(IdeaId idea);

    [[nodiscard]] const Connection &connection() const; // to read inside the transaction

    // Bookkeeping that history does not follow and undo does not alter: versions of files, anchors, what was taken out of them.
    // Constant SQL.
    Result<void> note(const QString &sql, const QVariantList &values);

    // Keeps `bytes` (once per content) and returns its source_text id. Not undone: it is only ever referred to.
    Result<qint64> keepText(const QByteArray &bytes);

    ~Writer();

private:
    friend class Store;
    struct Private;
    explicit Writer(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace cabinet::storage
