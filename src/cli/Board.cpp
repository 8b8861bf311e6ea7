// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Board.h"

#include "cli/Output.h"
#include "cli/Session.h"
#include "cli/Terminal.h"
#include "cli/Words.h"
#include "library/Importer.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace cabinet::cli {

namespace {

QString columnName(Status status)
{
    switch (status) {
    case Status::ToRead:
        return QCoreApplication::translate("CommandLine", "To read");
    case Status::Reading:
        return QCoreApplication::translate("CommandLine", "Reading");
    case Status::Done:
        break;
    }
    return QCoreApplication::translate("CommandLine", "Done");
}

QString cardLine(const PaperCard &card)
{
    const QString venue = card.venue.isEmpty() ? QString() : u"  ["_s + card.venue + u']';
    return u"  "_s + termLine(card.title + venue) + u'\n';
}

Result<QString> columnText(const storage::Reader &reader, Status status, int mostCards)
{
    const Result<int> count = reader.count(status, {});
    const Result<QList<PaperCard>> cards = reader.cards(status, {}, 0, mostCards);
    if (!count || !cards)
        return count ? cards.error() : count.error();
    QString text = u"%1 (%2)\n"_s.arg(columnName(status)).arg(*count);
    for (const PaperCard &card : *cards)
        text += cardLine(card);
    if (*count > cards->size())
        text += u"  "_s + QCoreApplication::translate("CommandLine", "… and %1 more").arg(*count - cards->size()) + u'\n';
    return text;
}

QString named(const QStringList &arguments)
{
    const qsizetype option = arguments.indexOf(u"--library"_s);
    if (option >= 0)
        return arguments.value(option + 1);
    for (const QString &argument : arguments) {
        if (argument.endsWith(u".papercabinet"_s))
            return argument;
    }
    return {};
}

QStringList lists(const QStringList &arguments)
{
    QStringList files;
    for (const QString &argument : arguments) {
        if (!argument.startsWith(u'-') && !argument.endsWith(u".papercabinet"_s) && QFileInfo(argument).isFile())
            files += QFileInfo(argument).absoluteFilePath();
    }
    return files;
}

Result<Session> boardOf(const QStringList &arguments)
{
    const QStringList files = lists(arguments);
    if (files.isEmpty())
        return Session::open({.library = named(arguments)}, IfMissing::Empty);
    Result<Session> session = Session::scratch();
    if (!session)
        return session;
    const Result<ImportPlan> plan = planImport(session->read(), files, ImportAs::Auto);
    const Library::Changed changed = plan ? session->library().applyImport(*plan) : plan.error();
    return changed ? std::move(session) : Result<Session>(changed.error());
}

} // namespace

Result<QString> boardText(const storage::Reader &reader, int mostCards)
{
    QString board;
    for (const Status status : allStatuses) {
        const Result<QString> column = columnText(reader, status, mostCards);
        if (!column)
            return column;
        board += (board.isEmpty() ? QString() : u"\n"_s) + *column;
    }
    const Result<storage::Counts> counts = reader.counts();
    if (counts && counts->papers == 0 && counts->ideas == 0)
        board += u'\n' +
                 QCoreApplication::translate("CommandLine", "Nothing is in this library yet. To put a list into it: "
                                                            "papercabinet import LIST.md") +
                 u'\n';
    if (counts && counts->ideas > 0)
        board += u'\n' + QCoreApplication::translate("CommandLine", "In the cabinet: %1").arg(ideasText(counts->ideas)) + u'\n';
    return board;
}

int printBoard(const QStringList &arguments)
{
    Output output(false, false);
    const Result<Session> session = boardOf(arguments);
    if (!session)
        return output.failed(session.error());
    const Result<QString> board = boardText(session->read());
    return board ? output.result(QJsonObject(), *board) : output.failed(board.error());
}

} // namespace cabinet::cli
