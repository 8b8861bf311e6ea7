// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"

#include "cli/Session.h"
#include "library/Export.h"
#include "storage/DurableFile.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace cabinet::cli {

namespace {

// With --json and no file, what is not JSON itself is wrapped, so that standard output stays one JSON document.
int exported(const QByteArray &bytes, const QString &format, Output &output)
{
    if (format == u"json"_s || format == u"csl-json"_s)
        return output.document(bytes);
    if (!output.isJson())
        return output.bytes(bytes);
    return output.result({{u"format"_s, format}, {u"text"_s, QString::fromUtf8(bytes)}}, {});
}

int saved(const QByteArray &bytes, const QString &format, const QString &file, Output &output)
{
    if (const Result<void> written = storage::durableReplace(file, bytes); !written)
        return output.failed(written.error());
    const QString text = QCoreApplication::translate("CommandLine", "Written: %1").arg(file);
    return output.confirmed({{u"file"_s, file}, {u"format"_s, format}, {u"bytes"_s, bytes.size()}}, text);
}

} // namespace

int exportTo(const Arguments &arguments, Output &output)
{
    const QString usual = output.isJson() && arguments.output.isEmpty() ? u"json"_s : u"markdown"_s;
    const QString format = arguments.format.isEmpty() ? usual : arguments.format;
    const Result<Session> session = Session::open(arguments, IfMissing::Empty);
    if (!session)
        return output.failed(session.error());
    if (session->isScratch())
        output.note(noLibraryYet(libraryFile(arguments)).message);
    const Result<QByteArray> bytes = exportLibrary(session->read(), exportFormat(format).value_or(ExportFormat::Markdown));
    if (!bytes)
        return output.failed(bytes.error());
    if (arguments.output.isEmpty())
        return exported(*bytes, format, output);
    return saved(*bytes, format, QFileInfo(arguments.output).absoluteFilePath(), output);
}

int check(const Arguments &arguments, Output &output)
{
    const Result<Session> session = Session::open(arguments, IfMissing::Fail);
    if (!session)
        return output.failed(session.error());
    const Result<QStringList> problems = session->library().check();
    if (!problems)
        return output.failed(problems.error());
    const QString file = session->library().file();
    const bool ok = problems->isEmpty();
    const QJsonObject json{{u"file"_s, file}, {u"ok"_s, ok}, {u"problems"_s, QJsonArray::fromStringList(*problems)}};
    const QString text = ok ? QCoreApplication::translate("CommandLine", "%1 is in order.").arg(file) : problems->join(u'\n');
    const int status = ok ? output.confirmed(json, text) : output.result(json, text);
    return ok ? status : statusFailed;
}

int backup(const Arguments &arguments, Output &output)
{
    const Result<Session> session = Session::open(arguments, IfMissing::Fail);
    if (!session)
        return output.failed(session.error());
    const QString file = QFileInfo(arguments.output).absoluteFilePath();
    if (const Result<void> copied = session->library().backup(file); !copied)
        return output.failed(copied.error());
    return output.confirmed({{u"file"_s, file}}, QCoreApplication::translate("CommandLine", "Backed up to %1.").arg(file));
}

} // namespace cabinet::cli
