// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/ColumnModel.h"
#include "library/Library.h"
#include "network/PdfCache.h"
#include "storage/Store.h"

#include <QStandardPaths>
#include <QTemporaryDir>

#include <memory>

namespace cabinet::test {

// A real library file and PDF cache in a folder of their own.
class LibraryFixture
{
public:
    LibraryFixture()
        : m_cache(m_dir.filePath(QStringLiteral("pdf")))
    {
        QStandardPaths::setTestModeEnabled(true);
    }

    [[nodiscard]] Library &library()
    {
        if (!m_library)
            open();
        return *m_library;
    }
    [[nodiscard]] const network::PdfCache &cache() const { return m_cache; }
    [[nodiscard]] QString file() const { return m_dir.filePath(QStringLiteral("board.papercabinet")); }

    PaperId add(const QString &title, Status status = Status::ToRead, const QStringList &tags = {}, const Links &links = {})
    {
        PaperDraft draft;
        draft.title = title;
        draft.status = status;
        draft.tags = tags;
        draft.links = links;
        const Result<PaperId> added = library().addPaper(draft);
        if (!added)
            qFatal("%s %s", qPrintable(added.error().message), qPrintable(added.error().detail));
        return *added;
    }

    QList<PaperId> addMany(const QStringList &titles, Status status = Status::ToRead)
    {
        QList<PaperId> papers;
        for (const QString &title : titles)
            papers += add(title, status);
        return papers;
    }

    // Many rows in one change, before the library is opened.
    void fill(int papers, Status status);

private:
    void open()
    {
        auto opened = Library::open(file(), storage::Store::Mode::OpenOrCreate);
        if (!opened)
            qFatal("%s %s", qPrintable(opened.error().message), qPrintable(opened.error().detail));
        m_library = *std::move(opened);
    }

    QTemporaryDir m_dir;
    network::PdfCache m_cache;
    std::unique_ptr<Library> m_library;
};

// Paper 1, Paper 2, … one behind the other.
inline void LibraryFixture::fill(int papers, Status status)
{
    auto store = storage::Store::open(file(), storage::Store::Mode::OpenOrCreate);
    if (!store)
        qFatal("%s", qPrintable(store.error().message));
    const auto body = [papers, status](storage::Writer &writer) -> Result<void> {
        for (int i = 1; i <= papers; ++i) {
            const QString title = QStringLiteral("Paper %1").arg(i);
            const storage::Row row{{QLatin1StringView("uid"), QStringLiteral("uid-%1-%2").arg(int(status)).arg(i)},
                                   {QLatin1StringView("title"), title},
                                   {QLatin1StringView("title_key"), title.toLower()},
                                   {QLatin1StringView("status"), int(status)},
                                   {QLatin1StringView("position"), i * 1024},
                                   {QLatin1StringView("added"), 1},
                                   {QLatin1StringView("since"), 1}};
            if (auto inserted = writer.insert(storage::Table::Paper, row); !inserted)
                return inserted.error();
        }
        return {};
    };
    if (auto written = (*store)->write(QStringLiteral("import"), {}, body); !written)
        qFatal("%s %s", qPrintable(written.error().message), qPrintable(written.error().detail));
}

// Titles from top to bottom.
inline QStringList titles(const gui::ColumnModel &model)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row)
        list += model.index(row).data().toString();
    return list;
}

} // namespace cabinet::test
