// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace cabinet {

// What went wrong. `message` is a whole, translated sentence for the user that says what happened and what to do;
// `detail` is for the log (SQLite's words, an HTTP status) and never shown alone.
struct Error
{
    QString message;
    QString detail;
};

// A value or an Error. (std::expected is not in GCC 12's C++20; Debian 12 packages no stand-in for it.)
template<typename T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_value(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_value(std::in_place_index<1>, std::move(error))
    {
    }

    [[nodiscard]] bool ok() const { return m_value.index() == 0; }
    explicit operator bool() const { return ok(); }

    // Only after ok() was seen true.
    T &operator*() & { return *std::get_if<0>(&m_value); }
    const T &operator*() const & { return *std::get_if<0>(&m_value); }
    // A value and not a reference: `for (… : *f())` needs something to live on.
    T operator*() && { return std::move(*std::get_if<0>(&m_value)); }
    T *operator->() { return std::get_if<0>(&m_value); }
    const T *operator->() const { return std::get_if<0>(&m_value); }

    // Only after ok() was seen false.
    [[nodiscard]] const Error &error() const { return *std::get_if<1>(&m_value); }

private:
    std::variant<T, Error> m_value;
};

template<>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error)
        : m_error(std::move(error))
        , m_ok(false)
    {
    }

    [[nodiscard]] bool ok() const { return m_ok; }
    explicit operator bool() const { return m_ok; }
    [[nodiscard]] const Error &error() const { return m_error; }

private:
    Error m_error;
    bool m_ok = true;
};

} // namespace cabinet
