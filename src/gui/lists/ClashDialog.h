// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Merge.h"

#include <QDialog>

class QButtonGroup;

namespace cabinet::gui {

// The same thing was changed on the board and in the file, or on both sides of a merge: what it was, what it is here and there,
// and which shall stay. Each has a default; one button decides for all.
class ClashDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ClashDialog)
public:
    enum class Between { BoardAndFile, SidesOfMerge };
    ClashDialog(Between between, const QString &file, const QList<markdown::FieldClash> &clashes, QWidget *parent = nullptr);

    [[nodiscard]] QList<markdown::MergeChoice> choices() const; // one for each clash

private:
    void addClash(QWidget *page, const markdown::FieldClash &clash);
    void chooseAll(markdown::MergeChoice choice);

    Between m_between;
    QList<QButtonGroup *> m_groups; // ids are MergeChoice
};

} // namespace cabinet::gui
