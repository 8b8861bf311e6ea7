// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>
#include <QUrl>

#include <memory>

namespace cabinet::gui {

// Files that are kept under a name nobody wants to read, for other programs under a name for people: hard links in a folder that
// goes away with this object. They can be read only, so that a program that is given one does not write into what is kept.
class NamedFiles final
{
    Q_DISABLE_COPY_MOVE(NamedFiles)
public:
    explicit NamedFiles(QString beside); // the folder is made beside this one when it is first needed
    ~NamedFiles();

    [[nodiscard]] QUrl give(const QString &file, const QString &name); // invalid: it could not be made

private:
    QString m_beside;
    std::unique_ptr<QTemporaryDir> m_folder;
    int m_given = 0;
};

} // namespace cabinet::gui
