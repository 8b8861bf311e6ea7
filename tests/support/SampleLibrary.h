// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Idea.h"
#include "domain/Paper.h"
#include "storage/Connection.h"

#include <QHash>
#include <QTemporaryDir>
#include <QVariant>

#include <memory>

// A library file in a folder of its own, with rows put there by plain SQL: for tests of what reads a library, without what
// writes. A step that fails ends the test program.
class SampleLibrary final
{
    Q_DISABLE_COPY_MOVE(SampleLibrary)
public:
    SampleLibrary();
    ~SampleLibrary() = default;

    [[nodiscard]] QString file() const { return m_dir.filePath(QStringLiteral("sample.papercabinet")); }
    [[nodiscard]] const cabinet::storage::Connection &connection() const { return *m_connection; }
    [[nodiscard]] std::unique_ptr<cabinet::storage::Connection> anotherConnection(cabinet::storage::Access access) const;

    // Each paper or idea goes to the end of its column or list. Times are 1000 ms apart in the order of adding.
    cabinet::PaperId add(const cabinet::PaperDraft &draft);
    cabinet::PaperId add(const QString &title, cabinet::Status status = cabinet::Status::ToRead);
    cabinet::IdeaId addIdea(const cabinet::IdeaDraft &draft);
    void place(cabinet::PaperId paper, const cabinet::TopicPath &topic);
    void link(cabinet::IdeaId idea, cabinet::PaperId paper);
    qint64 tag(const QString &name); // the row's id; made when it is not there

    qint64 run(const QString &sql, const QVariantList &values = {}); // the last inserted row's id

private:
    void createTables();
    qint64 topic(const cabinet::TopicPath &path);

    QTemporaryDir m_dir;
    std::unique_ptr<cabinet::storage::Connection> m_connection;
    QHash<QString, qint64> m_tags;
    QHash<QString, qint64> m_topics;
    qint64 m_last = 0;
};
