// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Query.h"

#include <QObject>

namespace cabinet::gui {

// What the user filters by, shared by the sidebar, the search field, the chips and the views. `changed` once per change.
class FilterState final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterState)
public:
    explicit FilterState(QObject *parent = nullptr)
        : QObject(parent)
    {
    }

    [[nodiscard]] const Query &query() const { return m_query; }
    void set(const Query &query)
    {
        if (query == m_query)
            return;
        m_query = query;
        Q_EMIT changed(m_query);
    }
    void clear() { set({}); }

Q_SIGNALS:
    void changed(const cabinet::Query &query);

private:
    Query m_query;
};

} // namespace cabinet::gui
