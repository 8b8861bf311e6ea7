// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/Transfer.h"

#include "network/ExternalUrl.h"
#include "network/TransferText.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace cabinet::network {

namespace {

constexpr qsizetype headBytes = 1024; // where "%PDF-" must have stood
constexpr qint64 progressMs = 50;

// Asked again another day, it may go on from here.
bool mayGoOnLater(DownloadFailure failure)
{
    return failure == DownloadFailure::NoNetwork || failure == DownloadFailure::HttpStatus || failure == DownloadFailure::Truncated ||
           failure == DownloadFailure::TooSlow;
}

} // namespace

Transfer::Transfer(const QUrl &url, Priority priority, const Tools &tools, QObject *parent)
    : Download(parent)
    , m_url(url)
    , m_priority(priority)
    , m_tools(tools)
    , m_last(url)
{
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &Transfer::begin);
}

Transfer::~Transfer()
{
    dropGet();
}

// Too late once every byte has arrived: the file is then being made durable, and the answer is the whole PDF.
void Transfer::cancel()
{
    if (!m_keeping)
        fail(DownloadFailure::Cancelled, text::cancelled());
}

void Transfer::pause()
{
    if (m_keeping || m_ended || m_state == State::Paused)
        return;
    m_later.stop();
    dropGet();
    setState(State::Paused);
}

void Transfer::resume()
{
    if (m_ended || (m_state != State::Paused && m_state != State::Later))
        return;
    m_later.stop();
    setState(State::Waiting);
    QMetaObject::invokeMethod(this, &Transfer::begin, Qt::QueuedConnection);
}

void Transfer::raise()
{
    m_priority = Priority::Asked;
    if (m_get)
        m_get->raise();
}

void Transfer::requeue()
{
    if (m_keeping || m_ended || m_state != State::Running)
        return;
    dropGet();
    setState(State::Waiting);
    begin();
}

void Transfer::start()
{
    const auto first = [this] {
        if (m_ended)
            return;
        if (const QString file = m_tools.cache.openFile(m_url); !file.isEmpty())
            end({file, DownloadFailure::None, {}, m_url, 0, m_url});
        else if (const Result<void> made = m_tools.cache.makeFolder(); !made)
            fail(DownloadFailure::Disk, made.error());
        else {
            takeUpPart();
            begin();
        }
    };
    QMetaObject::invokeMethod(this, first, Qt::QueuedConnection);
}

void Transfer::takeUpPart()
{
    m_part = PartFile::takeUp(m_tools.cache.folder(), m_url, m_tools.pool, this);
    if (!m_part)
        return;
    watchPart();
    m_validator = m_part->left().validator;
    m_received = m_part->left().bytes;
    m_total = m_validator.size;
    m_isPdf = true;
}

void Transfer::begin()
{
    if (m_ended || m_get || m_state == State::Paused)
        return;
    setState(State::Waiting);
    m_resuming = m_isPdf && m_validator.isUsable() && m_received > 0 && m_received < m_validator.size;
    m_status = 0;
    m_retryAfter.reset();
    GetRequest request;
    request.url = pdfAddress(m_url);
    request.headers = {{"Accept", "application/pdf, */*;q=0.5"}};
    if (m_resuming)
        request.headers += {{"Range", "bytes=" + QByteArray::number(m_received) + '-'}, {"If-Range", m_validator.value}};
    request.priority = m_priority;
    request.total = m_tools.get.limits.total;
    m_get = new Get(request, m_tools.get, this);
    connect(m_get, &Get::running, this, [this] {
        ++m_tries;
        m_begun = QDateTime::currentDateTimeUtc();
        m_speed.start();
        setState(State::Running);
    });
    connect(m_get, &Get::head, this, &Transfer::readHead);
    connect(m_get, &Get::bytes, this, &Transfer::take);
    connect(m_get, &Get::ended, this, &Transfer::tryEnded);
    m_get->start();
}

void Transfer::readHead()
{
    m_status = m_get->status();
    m_retryAfter = retryAfter(m_get->header("Retry-After"), QDateTime::currentDateTimeUtc());
    if (m_resuming && (m_status == 206 || m_status == 416))
        return readPartialHead();
    if (m_status != 200)
        return failTry(DownloadFailure::HttpStatus, text::httpStatus(m_get->host(), m_status), statusMayPass(m_status));
    startAgain();
    m_total = m_get->length();
    m_validator = validatorOf(m_get->header("ETag"), m_get->header("Last-Modified"), m_get->header("Date"),
                              m_get->header("Accept-Ranges"), m_total);
    if (m_total > m_tools.get.limits.bytes)
        failTry(DownloadFailure::TooLarge, text::tooLarge(m_get->host(), m_tools.get.limits.bytes));
}

// Anything but exactly the rest of the same file means: all of it again, from its first byte.
void Transfer::readPartialHead()
{
    if (m_status == 206 && isTheRest(m_validator, m_received, m_get->header("Content-Range"), m_get->length(),
                                     m_get->header("ETag"), m_get->header("Last-Modified")))
        return;
    dropGet();
    startAgain();
    --m_tries; // goes on as the same one
    begin();
}

void Transfer::startAgain()
{
    dropPart();
    m_head.clear();
    m_isPdf = false;
    m_received = 0;
    m_total = -1;
    m_validator = {};
}

void Transfer::take(const QByteArray &bytes)
{
    m_received += bytes.size();
    m_speed.add(bytes.size());
    if (m_received > m_tools.get.limits.bytes)
        return failTry(DownloadFailure::TooLarge, text::tooLarge(m_get->host(), m_tools.get.limits.bytes));
    keepBytes(bytes);
    if (m_get)
        showProgress();
}

void Transfer::showProgress()
{
    if (m_shown.isValid() && m_shown.elapsed() < progressMs)
        return;
    m_shown.start();
    Q_EMIT progressed(m_received, m_total);
}

// Nothing is written before the first bytes are a PDF's, so a sign-in page costs no file and at most a kilobyte or so.
void Transfer::keepBytes(const QByteArray &bytes)
{
    if (m_isPdf) {
        m_part->write(bytes);
        return m_get->setTaking(!m_part->isBehind());
    }
    m_head += bytes;
    m_isPdf = m_head.left(headBytes).contains("%PDF-");
    if (m_isPdf)
        openPart();
    else if (m_head.size() >= headBytes)
        failTry(DownloadFailure::NotPdf, text::notPdf(m_get->host(), u"no %PDF- in the first 1,024 bytes"_s));
}

void Transfer::openPart()
{
    m_part = new PartFile(m_tools.cache.folder(), m_url, m_validator, m_tools.pool, this);
    watchPart();
    m_part->write(std::exchange(m_head, {}));
}

void Transfer::watchPart()
{
    connect(m_part, &PartFile::caughtUp, this, [this] {
        if (m_get)
            m_get->setTaking(true);
    });
    connect(m_part, &PartFile::failed, this, [this](const QString &detail) {
        m_keeping = false;
        fail(DownloadFailure::Disk, text::disk(m_tools.cache.folder(), detail));
    });
    connect(m_part, &PartFile::closed, this, &Transfer::keep);
}

void Transfer::dropPart(bool wanted)
{
    if (PartFile *part = std::exchange(m_part, nullptr)) {
        if (!wanted)
            part->discard();
        part->disconnect(this);
        part->deleteLater(); // this may be a call of its own
    }
}

void Transfer::failTry(DownloadFailure failure, const Error &error, bool mayPass)
{
    tryEnded({failure, error, mayPass});
}

void Transfer::tryEnded(const GetEnd &end)
{
    GetEnd told = end;
    m_last = m_get->hops().isEmpty() ? m_url : m_get->hops().last().url;
    const bool whole = told.failure == DownloadFailure::None;
    if (whole && !m_isPdf)
        told = {DownloadFailure::NotPdf, text::notPdf(m_get->host(), u"ended without %PDF-"_s), false};
    else if (whole && m_total >= 0 && m_received != m_total) // the rest came without a length of its own
        told = {DownloadFailure::Truncated, text::truncated(m_get->host(), u"short of its length"_s), true};
    dropGet();
    if (told.failure == DownloadFailure::None) {
        m_keeping = true;
        Q_EMIT progressed(m_received, m_total);
        return m_part->close();
    }
    Q_EMIT tried(result(told.failure, told.error), m_received, m_begun);
    const DownloadLimits &limits = m_tools.get.limits;
    if (told.mayPass && m_retryAfter)
        m_tools.get.turns.rest(m_last.host(), std::min(*m_retryAfter, limits.longestRetryAfter));
    const Pause pause = told.mayPass ? pauseBeforeNextTry(m_tries, limits.tries, limits, m_retryAfter) : std::nullopt;
    if (!pause)
        return this->end(result(told.failure, told.error));
    m_lastError = told.error;
    m_notBefore = QDateTime::currentDateTimeUtc().addMSecs(pause->count());
    setState(State::Later);
    m_later.start(*pause);
}

void Transfer::dropGet()
{
    if (!m_get)
        return;
    m_get->stop();
    m_get->disconnect(this);
    std::exchange(m_get, nullptr)->deleteLater();
}

void Transfer::keep(const QString &part, const QByteArray &sha256)
{
    m_tools.pool.start([this, part, sha256, cache = m_tools.cache, url = m_url] {
        const Kept answer = cache.keep(part, sha256, url);
        QMetaObject::invokeMethod(
            this, [this, answer] { kept(answer); }, Qt::QueuedConnection);
    });
}

void Transfer::kept(const Kept &kept)
{
    const QString host = shownHost(m_last);
    DownloadResult done = result(kept.failure, {});
    if (kept.failure == DownloadFailure::None)
        done.file = kept.file;
    else if (kept.failure == DownloadFailure::Disk)
        done.error = text::disk(m_tools.cache.folder(), kept.detail);
    else if (kept.failure == DownloadFailure::Truncated)
        done.error = text::truncated(host, kept.detail);
    else
        done.error = text::notPdf(host, kept.detail);
    Q_EMIT tried(done, m_received, m_begun);
    end(done);
}

DownloadResult Transfer::result(DownloadFailure failure, const Error &error) const
{
    return {{}, failure, error, m_url, m_status, m_last};
}

void Transfer::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged(state);
}

void Transfer::fail(DownloadFailure failure, const Error &error)
{
    if (!m_ended && m_state == State::Running)
        Q_EMIT tried(result(failure, error), m_received, m_begun);
    end(result(failure, error));
}

void Transfer::end(const DownloadResult &result)
{
    if (std::exchange(m_ended, true))
        return;
    m_later.stop();
    dropGet();
    dropPart(mayGoOnLater(result.failure));
    setState(State::Ended);
    Q_EMIT ended();
    const auto tell = [this, result] {
        Q_EMIT finished(result);
        deleteLater();
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
}

} // namespace cabinet::network
