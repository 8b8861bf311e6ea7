// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cabinet::test {

// A disk of its own in a folder, so small that it is soon full; gone at the end. Only the administrator of a machine may make one.
class SmallDisk final
{
    Q_DISABLE_COPY_MOVE(SmallDisk)
public:
    explicit SmallDisk(const QString &folder);
    ~SmallDisk();

    [[nodiscard]] bool isThere() const { return m_there; }
    bool protect(bool readOnly); // against writing
    bool fill();                 // up to the last byte
    bool makeRoom();

private:
    QString m_folder;
    bool m_there = false;
};

} // namespace cabinet::test
