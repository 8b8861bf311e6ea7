// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Connection.h"

#include <QElapsedTimer>

#include <functional>

namespace cabinet::storage {

// While it lives, `mayGoOn` is asked about twenty times a second, in the thread of the connection and in the middle of its
// statements. Once it says no, the statement that runs fails, and so does every longer one after it. Where the driver gives no
// handle (see SqliteHandle.h) nobody is asked.
class Interrupt final
{
    Q_DISABLE_COPY_MOVE(Interrupt)
public:
    Interrupt(const Connection &connection, std::function<bool()> mayGoOn);
    ~Interrupt();

    [[nodiscard]] bool happened() const { return m_happened; }

private:
    static int ask(void *self);

    const Connection &m_connection;
    std::function<bool()> m_mayGoOn;
    QElapsedTimer m_sinceAsked;
    bool m_happened = false;
};

} // namespace cabinet::storage
