// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/Library.h"
#include "support/LibraryFixture.h"

#include <QObject>
#include <QString>

#include <memory>

namespace cabinet::test {

// A list file of six papers that is linked, and the library that read it; anew for each test.
class SyncFixture : public QObject
{
    Q_DISABLE_COPY_MOVE(SyncFixture)
protected:
    SyncFixture() = default;

    static const QByteArray list;
    [[nodiscard]] static QByteArray bytesOf(const QString &path);

    void begin();
    SyncResult sync(const SyncAnswers &answers = {});
    SyncResult syncAgreeing();
    [[nodiscard]] PaperId id(const QString &title);
    [[nodiscard]] QByteArray text() const { return bytesOf(m_path); }
    void rewrite(const QByteArray &from, const QByteArray &to);
    void write(const QByteArray &bytes);
    void link(SourceMode mode = SourceMode::InStep);

    std::unique_ptr<LibraryFixture> m_library;
    QString m_path;
    SourceId m_source;
};

} // namespace cabinet::test
