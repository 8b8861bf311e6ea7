// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/FirstPaint.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QEvent>
#include <QFile>

#include <cstdio>
#ifdef Q_OS_LINUX
#include <ctime>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

// A view that holds rows, or the page that stands in place of an empty board.
bool showsContent(const QObject *watched)
{
    const auto *view = watched->parent() == nullptr ? nullptr : qobject_cast<const QAbstractItemView *>(watched->parent());
    if (view == nullptr)
        return watched->objectName() == u"welcomePage"_s;
    return view->objectName() != u"sidebar"_s && view->model() != nullptr;
}

void report()
{
    std::fprintf(stderr, "first-paint-ms %lld\n", static_cast<long long>(millisecondsSinceStart()));
    QCoreApplication::exit(0);
}

} // namespace

FirstPaint::FirstPaint(QObject *parent)
    : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool FirstPaint::eventFilter(QObject *watched, QEvent *event)
{
    if (!m_painted && event->type() == QEvent::Paint && showsContent(watched)) {
        m_painted = true;
        QMetaObject::invokeMethod(this, report, Qt::QueuedConnection); // once the whole frame is on screen, before any timer
    }
    return false;
}

qint64 millisecondsSinceStart()
{
#ifdef Q_OS_LINUX
    // proc(5): field 22 of /proc/self/stat is the start in clock ticks since boot; the name in field 2 may hold spaces.
    QFile file(u"/proc/self/stat"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray all = file.readAll();
    const QList<QByteArray> fields = all.mid(all.lastIndexOf(')') + 2).split(' ');
    timespec now{};
    if (fields.size() < 20 || clock_gettime(CLOCK_BOOTTIME, &now) != 0)
        return 0;
    const qint64 started = fields.at(19).toLongLong() * 1000 / sysconf(_SC_CLK_TCK);
    return qint64(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000 - started;
#else
    return 0;
#endif
}

} // namespace cabinet::gui
