// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/board/Announcer.h"

#include <QAccessible>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

Announcer::Announcer(QWidget *parent)
    : PlainLabel(parent)
{
    setObjectName(u"announcer"_s);
    setAccessibleName(tr("Messages"));
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setGeometry(-1, -1, 1, 1); // there for assistive programs, outside what is seen
}

void Announcer::say(const QString &sentence)
{
    setText(sentence);
    setAccessibleName(sentence);
    QAccessibleEvent renamed(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&renamed);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace cabinet::gui
