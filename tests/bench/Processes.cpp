// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Processes.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QListView>
#include <QMainWindow>
#include <QMenuBar>
#include <QStringListModel>
#include <QTemporaryFile>
#include <QTimer>
#include <QWidget>

#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace cabinet::bench {

namespace {

void execute(const QString &program, const QStringList &arguments, const QByteArray &log)
{
    const int fd = open(log.constData(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    dup2(fd, STDERR_FILENO);
    dup2(fd, STDOUT_FILENO);
    setenv("QT_QPA_PLATFORM", "offscreen", 1);
    setenv("PAPERCABINET_EXIT_AFTER_FIRST_PAINT", "1", 1);
    std::vector<QByteArray> words{program.toLocal8Bit()};
    for (const QString &argument : arguments)
        words.push_back(argument.toLocal8Bit());
    std::vector<char *> argv;
    for (QByteArray &word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    execv(argv[0], argv.data());
    _exit(127);
}

} // namespace

Run runUntilFirstPaint(const QString &program, const QStringList &arguments)
{
    QTemporaryFile log;
    if (!log.open())
        std::exit(1);
    QElapsedTimer timer;
    timer.start();
    const pid_t child = fork();
    if (child == 0)
        execute(program, arguments, log.fileName().toLocal8Bit());
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    const double ms = double(timer.nsecsElapsed()) / 1e6;
    if (status != 0) {
        std::fprintf(stderr, "bench: %s ended with %d and said: %s\n", qPrintable(program), status, log.readAll().constData());
        std::exit(1);
    }
    return {ms, double(usage.ru_maxrss) / 1024};
}

int bareWindow(int argc, char **argv)
{
    class Window final : public QWidget
    {
        void paintEvent(QPaintEvent *) override { QTimer::singleShot(0, qApp, &QCoreApplication::quit); }
    };
    const QApplication app(argc, argv);
    Window window;
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}

int minimalWindow(int argc, char **argv)
{
    class List final : public QListView
    {
        void paintEvent(QPaintEvent *event) override
        {
            QListView::paintEvent(event);
            QTimer::singleShot(0, qApp, &QCoreApplication::quit);
        }
    };
    QApplication app(argc, argv);
    QApplication::setStyle(u"Fusion"_s);
    app.setStyleSheet(u"QMainWindow { background: #f6f7f9; } QListView { border: 1px solid #e1e4ea; border-radius: 8px; }"_s);
    QMainWindow window;
    window.menuBar()->addMenu(u"File"_s)->addAction(u"Quit"_s);
    QStringList lines;
    for (int i = 0; i < 20; ++i)
        lines.append(u"Adaptive compiler for 编译器 study %1"_s.arg(i));
    QStringListModel model(lines);
    List list;
    list.setModel(&model);
    window.setCentralWidget(&list);
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}

} // namespace cabinet::bench
