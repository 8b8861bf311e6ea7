// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Interrupt.h"

#include "storage/SqliteHandle.h"

namespace cabinet::storage {

namespace {

constexpr int operations = 10'000; // of SQLite's virtual machine between two looks at the clock: well below a millisecond
constexpr int milliseconds = 50;

void setHandler(const Connection &connection, int (*handler)(void *), void *context)
{
#ifdef CABINET_SQLITE_HANDLE
    if (sqlite3 *const sqlite = sqliteHandle(connection))
        sqlite3_progress_handler(sqlite, handler == nullptr ? 0 : operations, handler, context);
#else
    Q_UNUSED(connection)
    Q_UNUSED(handler)
    Q_UNUSED(context)
#endif
}

} // namespace

Interrupt::Interrupt(const Connection &connection, std::function<bool()> mayGoOn)
    : m_connection(connection)
    , m_mayGoOn(std::move(mayGoOn))
{
    if (m_mayGoOn)
        setHandler(m_connection, &Interrupt::ask, this);
}

Interrupt::~Interrupt()
{
    if (m_mayGoOn)
        setHandler(m_connection, nullptr, nullptr);
}

int Interrupt::ask(void *self)
{
    auto &interrupt = *static_cast<Interrupt *>(self);
    if (interrupt.m_happened)
        return 1;
    if (interrupt.m_sinceAsked.isValid() && interrupt.m_sinceAsked.elapsed() < milliseconds)
        return 0;
    interrupt.m_sinceAsked.start();
    interrupt.m_happened = !interrupt.m_mayGoOn();
    return interrupt.m_happened ? 1 : 0;
}

} // namespace cabinet::storage
