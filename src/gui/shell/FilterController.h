// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Topic.h"

#include <QObject>

namespace cabinet {
class Library;
struct Query;
struct Touched;
} // namespace cabinet

namespace cabinet::gui {

class BoardView;
class CabinetView;
class ChipRow;
class FilterState;
class Sidebar;

// Keeps what is filtered by, what shows it and what is filtered in step.
class FilterController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterController)
public:
    struct Parts
    {
        Library &library;
        FilterState &filters;
        Sidebar &sidebar;
        ChipRow &chips;
        BoardView &board;
        CabinetView &cabinet;
    };
    explicit FilterController(const Parts &parts, QObject *parent = nullptr);

    void setCabinetShown(bool shown);
    void toggleTopic(const TopicPath &topic);
    void followTopic(const TopicPath &from, const TopicPath &to); // that has another name now
    void toggleTag(const QString &name, bool add);

private:
    void apply(const Query &query);
    void noteCut(const Query &query);

    Parts m_parts;
    bool m_cabinetShown = false;
};

} // namespace cabinet::gui
