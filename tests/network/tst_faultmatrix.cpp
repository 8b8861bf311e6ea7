// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/Downloader.h"
#include "support/Faults.h"
#include "support/TlsFiles.h"

#include <QDir>
#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>

#include <map>
#include <memory>
#include <span>
#include <vector>

using namespace Qt::StringLiterals;
using namespace cabinet::network;
using namespace cabinet::test;
using namespace std::chrono_literals;

// What the world does to a download: one row a scenario, each with a server that behaves so, how it must end, what the sentence must
// say and by when. All rows run at once before the first is judged; each has a downloader and a cache of its own.
namespace {

using F = DownloadFailure;

struct Scenario
{
    const char *name;
    Script script;
    F failure = F::None;
    const char *words = ""; // in the sentence
    int deadline = 9000;    // ms; many run at once, on a machine that has other work
    int mostRequests = 1;   // at the first server
    QString address = {};   // empty: http://papers.test/<row>
};

constexpr int triesInAll = 2; // also where a pause of a busy machine may pass for a slow server
constexpr int brokenOff = 3 * triesInAll; // Qt asks again at once, and is stopped as soon as that is known
const QByteArray ok = "HTTP/1.1 200 OK\r\n";
const QByteArray found = "HTTP/1.1 302 Found\r\n";

QByteArray length(qsizetype bytes)
{
    return "Content-Length: " + QByteArray::number(bytes) + "\r\n\r\n";
}

const QByteArray &pdf()
{
    static const QByteArray bytes = smallPdf(20'000);
    return bytes;
}

QByteArray page()
{
    return "<!doctype html><title>Sign in</title>" + QByteArray(4000, 'x');
}

Script status(const char *line, const QByteArray &headers = {})
{
    return whole(page(), line, headers);
}

// Answers that are complete but not what was asked for.
QList<Scenario> answers()
{
    const char *gone = "not there any more";
    const char *closed = "sign in";
    const char *own = "problem of its own";
    return {
        {"200, whole", whole(pdf())},
        {"200, chunked", raw(ok + "Transfer-Encoding: chunked\r\n\r\n" + chunked(pdf(), 999))},
        {"200, chunks of one byte", raw(ok + "Transfer-Encoding: chunked\r\n\r\n" + chunked(pdf(), 1))},
        {"200, closed at the end", raw(ok + "\r\n" + pdf())},
        {"200, in pieces", inPieces(ok + length(pdf().size()) + pdf(), 9000, 20)},
        {"200, head in pieces", inPieces(ok + length(pdf().size()) + pdf(), 4000, 50)},
        {"200, identity said", whole(pdf(), "200 OK", "Content-Encoding: identity\r\n")},
        {"200, wrong type said", whole(pdf(), "200 OK", "Content-Type: text/html\r\n")},
        {"200, named ../../.bashrc", whole(pdf(), "200 OK", "Content-Disposition: attachment; filename=\"../../.bashrc\"\r\n")},
        {"200, cookies", whole(pdf(), "200 OK", "Set-Cookie: canary=1; Max-Age=9999\r\n")},
        {"200, 64 KiB of headers", whole(pdf(), "200 OK", "X-Long: " + QByteArray(64 * 1024, 'x') + "\r\n")},
        {"200, junk before the header", whole(QByteArray(900, '\n') + pdf())},
        {"HTTP/1.0", raw("HTTP/1.0 200 OK\r\n\r\n" + pdf())},
        {"100 Continue first", raw("HTTP/1.1 100 Continue\r\n\r\n" + ok + length(pdf().size()) + pdf())},
        {"201", whole(pdf(), "201 Created"), F::HttpStatus, "answered 201"},
        {"204", raw("HTTP/1.1 204 No Content\r\n\r\n"), F::HttpStatus, "answered 204"},
        {"206 not asked for", whole(pdf(), "206 Partial Content"), F::HttpStatus, "answered 206"},
        {"300", status("300 Multiple Choices"), F::HttpStatus, "answered 300"},
        {"304", raw("HTTP/1.1 304 Not Modified\r\n\r\n"), F::HttpStatus, "answered 304"},
        {"400", status("400 Bad Request"), F::HttpStatus, "answered 400"},
        {"401", status("401 Unauthorized", "WWW-Authenticate: Basic realm=x\r\n"), F::HttpStatus, closed},
        {"402", status("402 Payment Required"), F::HttpStatus, closed},
        {"403", status("403 Forbidden"), F::HttpStatus, closed},
        {"404", status("404 Not Found"), F::HttpStatus, gone},
        {"404 with a PDF", whole(pdf(), "404 Not Found"), F::HttpStatus, gone},
        {"407", status("407 Proxy Authentication Required", "Proxy-Authenticate: Basic realm=x\r\n"), F::HttpStatus, closed},
        {"408 for ever", status("408 Request Timeout"), F::HttpStatus, "answered 408", 9000, triesInAll},
        {"410", status("410 Gone"), F::HttpStatus, gone},
        {"418", status("418 Teapot"), F::HttpStatus, "answered 418"},
        {"429 for ever", status("429 Too Many Requests"), F::HttpStatus, "asked too often", 9000, triesInAll},
        {"429 once", atFirst(status("429 Too Many Requests"), whole(pdf())), F::None, "", 9000, 2},
        {"429 until tomorrow", status("429 Too Many Requests", "Retry-After: 86400\r\n"), F::HttpStatus, "asked too often"},
        {"429 for a second", atFirst(status("429 Busy", "Retry-After: 1\r\n"), whole(pdf())), F::None, "", 12000, 2},
        {"451", status("451 Unavailable For Legal Reasons"), F::HttpStatus, "answered 451"},
        {"500", status("500 Oops"), F::HttpStatus, own},
        {"502 once", atFirst(status("502 Bad Gateway"), whole(pdf())), F::None, "", 9000, 2},
        {"503 for ever", status("503 Unavailable"), F::HttpStatus, own, 9000, triesInAll},
        {"503 and endless", endless("HTTP/1.1 503 No\r\n\r\n", QByteArray(8192, 'x')), F::HttpStatus, own, 9000, triesInAll},
        {"504 for ever", status("504 Gateway Timeout"), F::HttpStatus, own, 9000, triesInAll},
        {"999", status("999 Request denied"), F::HttpStatus, "answered 999"},
    };
}

// Bodies that are no PDF, or no whole one.
QList<Scenario> bodies()
{
    const char *notPdf = "not a PDF";
    const char *cut = "broke off";
    const QByteArray half = pdf().left(9000);
    const QByteArray chunks = ok + "Transfer-Encoding: chunked\r\n\r\n";
    return {
        {"page called PDF", whole(page(), "200 OK", "Content-Type: application/pdf\r\n"), F::NotPdf, notPdf},
        {"page named .pdf", whole("<html>", "200 OK", "Content-Disposition: attachment; filename=a.pdf\r\n"), F::NotPdf, notPdf},
        {"endless page", endless(ok + "\r\n", QByteArray(8192, 'x')), F::NotPdf, notPdf},
        {"JSON", whole("{\"error\": \"no\"}"), F::NotPdf, notPdf},
        {"PostScript", whole("%!PS-Adobe-3.0\n" + QByteArray(2000, 'x')), F::NotPdf, notPdf},
        {"ZIP", whole("PK\x03\x04" + QByteArray(2000, '\0')), F::NotPdf, notPdf},
        {"an executable", whole("\x7f" "ELF" + QByteArray(2000, '\0')), F::NotPdf, notPdf},
        {"nothing", whole({}), F::NotPdf, notPdf},
        {"NULs", whole(QByteArray(50'000, '\0')), F::NotPdf, notPdf},
        {"header too late", whole(QByteArray(1100, '\n') + pdf()), F::NotPdf, notPdf},
        {"header in lower case", whole("%pdf-1.4\n" + QByteArray(2000, 'x') + "%%EOF"), F::NotPdf, notPdf},
        {"header only", whole("%PDF-1.7\n"), F::Truncated, cut},
        {"no trailer", whole(half), F::Truncated, cut},
        {"trailer too early", whole(pdf() + QByteArray(3000, ' ')), F::Truncated, cut},
        {"short of its length", raw(ok + length(20'000) + half), F::Truncated, cut, 9000, triesInAll},
        {"short by one byte", raw(ok + length(pdf().size() + 1) + pdf()), F::Truncated, cut, 9000, triesInAll},
        {"short once", atFirst(raw(ok + length(pdf().size()) + half), whole(pdf())), F::None, "", 9000, 2},
        {"no length, closed early", raw(ok + "\r\n" + half), F::Truncated, cut},
        {"reset in the middle", resetAfter(ok + length(pdf().size()) + half), F::Truncated, cut, 9000, triesInAll},
        {"cut once, with a tag", atFirst(ranged(pdf(), "\"a\"", 9000), ranged(pdf(), "\"a\"")), F::None, "", 9000, 2},
        {"chunks cut", raw(chunks + "4000\r\n" + half), F::Truncated, cut, 9000, triesInAll},
        {"no last chunk", raw(chunks + "2328\r\n" + half + "\r\n"), F::Truncated, cut, 9000, triesInAll},
        {"chunk size is no number", raw(chunks + "zz\r\n" + half + "\r\n0\r\n\r\n"), F::NotPdf, "", 9000, triesInAll},
        {"gzip not asked for", whole(pdf(), "200 OK", "Content-Encoding: gzip\r\n"), F::NotPdf, "packed"},
        {"deflate not asked for", whole(pdf(), "200 OK", "Content-Encoding: deflate\r\n"), F::NotPdf, "packed"},
        {"br not asked for", whole(pdf(), "200 OK", "Content-Encoding: br\r\n"), F::NotPdf, "packed"},
        {"length of petabytes", raw(ok + length(999'999'999'999'999) + pdf()), F::TooLarge, "larger than"},
        {"endless PDF", endless(ok + "\r\n%PDF-1.7\n", QByteArray(64 * 1024, 'x')), F::TooLarge, "larger than", 12000},
        {"endless chunks", endless(chunks + "8\r\n%PDF-1.7\r\n", "ffff\r\n" + QByteArray(0xffff, 'x') + "\r\n"), F::TooLarge,
         "larger than", 12000},
    };
}

// Servers that take their time, or break.
QList<Scenario> connections()
{
    const char *idle = "sent nothing";
    const QByteArray pdfHead = ok + "\r\n%PDF-1.7\n";
    return {
        {"silent", silent(), F::TooSlow, idle},
        {"silent after the head", endless(ok + "\r\n", {}), F::TooSlow, idle},
        {"silent in the head", endless("HTTP/1.1 200 OK\r\nX-A: b", {}), F::TooSlow, idle},
        {"silent in the middle", endless(pdfHead, {}), F::TooSlow, idle, 12000, triesInAll},
        {"silent after every byte", endless(ok + length(pdf().size() + 1) + pdf(), {}), F::TooSlow, idle, 12000, triesInAll},
        {"head drips", drip("HTTP/1.1 200 OK\r\n", "X-A: b\r\n", 50), F::TooSlow, idle, 12000},
        {"endless header", endless("HTTP/1.1 200 OK\r\nX-A: ", QByteArray(16 * 1024, 'x')), F::TooSlow, idle, 12000},
        {"endless headers", endless("HTTP/1.1 200 OK\r\n", QByteArray("X-A: b\r\n").repeated(2000)), F::TooSlow, idle, 12000},
        {"100 Continue for ever", drip({}, "HTTP/1.1 100 Continue\r\n\r\n", 20), F::TooSlow, idle, 12000},
        {"a byte now and then", drip(pdfHead, "x", 100), F::TooSlow, "too slow", 12000, triesInAll},
        {"never done", drip(pdfHead, QByteArray(2000, 'x'), 20), F::TooSlow, "was not done after", 12000, triesInAll},
        {"closed before answering", raw({}), F::NoNetwork, "Check the network", 9000, brokenOff},
        {"reset before answering", resetAfter({}), F::NoNetwork, "Check the network", 9000, brokenOff},
        {"closed in the head", raw("HTTP/1.1 200 OK\r\nContent-Le"), F::NoNetwork, "Check the network", 9000, brokenOff},
        {"closed once", atFirst(raw({}), whole(pdf())), F::None, "", 9000, 3},
        {"not HTTP", raw("SSH-2.0-OpenSSH_9.2\r\n"), F::NoNetwork, "failed", 9000, brokenOff},
        {"HTTP/9.9", raw("HTTP/9.9 200 OK\r\n\r\n" + pdf())},
        {"status is no number", raw("HTTP/1.1 abc OK\r\n\r\n" + pdf()), F::NoNetwork, "failed", 9000, brokenOff},
        {"nobody there", {}, F::NoNetwork, "does not take connections", 9000, 0, u"http://nobody.test/"_s},
        {"no such name", {}, F::NoNetwork, "was not found", 9000, 0, u"http://no-such-name.test/"_s},
        {"name without an answer", {}, F::TooSlow, idle, 12000, 0, u"http://slow-name.test/"_s},
        {"first address dead", whole(pdf()), F::None, "", 9000, 1, u"http://dead-first.test/"_s},
    };
}

void redirectToItself(QTcpSocket &socket, const HttpRequest &request)
{
    redirectTo(request.path)(socket, request);
}

// Where redirects lead. At `trap` is a server that must not be asked.
QList<Scenario> redirects(quint16 trap)
{
    const QByteArray trapPort = ':' + QByteArray::number(trap) + '/';
    const char *unsafe = "not safe to follow";
    const char *inner = "private network";
    return {
        {"redirect to the PDF", redirectTo("http://other.test/canary-free"), F::None},
        {"redirect 301", redirectTo("http://other.test/a", "301 Moved"), F::None},
        {"redirect 303", redirectTo("http://other.test/a", "303 See Other"), F::None},
        {"redirect 307", redirectTo("http://other.test/a", "307 Temporary"), F::None},
        {"redirect 308", redirectTo("//other.test/a", "308 Permanent"), F::None},
        {"redirect with endless body", endless(found + "Location: http://other.test/a\r\n\r\n", QByteArray(8192, 'x')), F::None},
        {"redirect sets a cookie", whole({}, "302 Found", "Location: http://other.test/a\r\nSet-Cookie: canary=1\r\n"), F::None},
        {"redirect without a place", whole({}, "302 Found"), F::HttpStatus, "answered 302"},
        {"redirect to nothing", redirectTo(""), F::HttpStatus, "answered 302"},
        {"redirect to itself", redirectToItself, F::NotAllowed, "without end", 9000, 6},
        {"redirect to file", redirectTo("file:///etc/passwd"), F::NotAllowed, unsafe},
        {"redirect to ftp", redirectTo("ftp://other.test/a.pdf"), F::NotAllowed, unsafe},
        {"redirect to data", redirectTo("data:application/pdf,%25PDF-"), F::NotAllowed, unsafe},
        {"redirect to javascript", redirectTo("javascript:alert(1)"), F::NotAllowed, unsafe},
        {"redirect to qrc", redirectTo("qrc:/a.pdf"), F::NotAllowed, unsafe},
        {"redirect with a user", redirectTo("http://me:canary@other.test/"), F::NotAllowed, unsafe},
        {"redirect with a line break", redirectTo("http://other.test/%0d%0aX-A:%20b"), F::NotAllowed, unsafe},
        {"redirect of 5,000 letters", redirectTo("http://other.test/" + QByteArray(5000, 'a')), F::NotAllowed, unsafe},
        {"redirect to 127.0.0.2", redirectTo("http://127.0.0.2" + trapPort), F::NotAllowed, inner},
        {"redirect to 2130706434", redirectTo("http://2130706434" + trapPort), F::NotAllowed, inner},
        {"redirect to 0x7f.2", redirectTo("http://0x7f.2" + trapPort), F::NotAllowed, inner},
        {"redirect to v4-mapped", redirectTo("http://[::ffff:127.0.0.2]" + trapPort), F::NotAllowed, inner},
        {"redirect to metadata", redirectTo("http://169.254.169.254/latest/"), F::NotAllowed, inner},
        {"redirect to a private name", redirectTo("http://private.test/"), F::NotAllowed, inner},
        {"redirect to a mixed name", redirectTo("http://mixed.test/"), F::NotAllowed, inner},
        {"redirect to NAT64", redirectTo("http://nat64.test/"), F::NotAllowed, inner},
        {"redirect to a name that changes", redirectTo("http://rebinding.test/harmless"), F::NotAllowed, inner},
        {"private name", {}, F::NotAllowed, inner, 9000, 0, u"http://private.test/"_s},
        {"user in the address", {}, F::NotAllowed, "user name", 9000, 0, u"http://me:canary@papers.test/"_s},
        {"file", {}, F::NotAllowed, "only http", 9000, 0, u"file:///etc/passwd"_s},
    };
}

QList<Scenario> tls()
{
    const char *wrong = "certificate";
    return {
        {"TLS, good", whole(pdf()), F::None, "", 12000, 1, u"https://good.test/"_s},
        {"TLS, good, name with capitals", whole(pdf()), F::None, "", 12000, 1, u"https://GOOD.test/"_s},
        {"TLS, good, cut", raw(ok + "\r\n" + pdf().left(9000)), F::Truncated, "broke off", 12000, triesInAll, u"https://good.test/cut"_s},
        {"TLS, self-signed", whole(pdf()), F::NoNetwork, wrong, 12000, 0, u"https://self-signed.test/"_s},
        {"TLS, unknown authority", whole(pdf()), F::NoNetwork, wrong, 12000, 0, u"https://unknown.test/"_s},
        {"TLS, another host's", whole(pdf()), F::NoNetwork, wrong, 12000, 0, u"https://another.test/"_s},
        {"TLS, expired", whole(pdf()), F::NoNetwork, wrong, 12000, 0, u"https://expired.test/"_s},
        {"TLS, not valid yet", whole(pdf()), F::NoNetwork, wrong, 12000, 0, u"https://not-yet.test/"_s},
        {"TLS at a server without", {}, F::TooSlow, "sent nothing", 12000, 0, u"https://papers.test/"_s},
        {"TLS answered in plain text", {}, F::NoNetwork, "", 12000, 0, u"https://plain.test/"_s},
        {"TLS, silent", {}, F::TooSlow, "sent nothing", 12000, 0, u"https://tls-silent.test/"_s},
        {"TLS, old version", whole(pdf()), F::NoNetwork, "", 12000, 0, u"https://old.test/"_s},
        {"TLS, down to http", redirectTo("http://other.test/a"), F::NotAllowed, "not safe", 12000, 1, u"https://good.test/down"_s},
        {"TLS, on to another", redirectTo("https://self-signed.test/"), F::NoNetwork, wrong, 12000, 1, u"https://good.test/on"_s},
    };
}

// Kilobytes in memory, from Linux's own books; 0 elsewhere.
qint64 memoryLine(const QByteArray &name)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(name))
            return line.mid(name.size()).simplified().split(' ').value(0).toLongLong();
    }
    return 0;
}

qint64 memoryNow()
{
    return memoryLine("VmRSS:");
}

qint64 memoryPeak()
{
    return memoryLine("VmHWM:");
}

void resetMemoryPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        file.write("5");
}

struct Outcome
{
    DownloadResult result;
    qint64 milliseconds = -1; // -1: did not end
    int finished = 0;
    QStringList files; // that look finished
    bool isWhole = false;
};

// One row on its way.
struct Run
{
    Scenario scenario;
    QTemporaryDir home;
    std::unique_ptr<Downloader> downloader;
    QElapsedTimer clock;
    Outcome outcome;
    QString path; // at papers.test
};

// Short only where the time is what ends it.
DownloadLimits limitsFor(const Scenario &scenario)
{
    DownloadLimits limits;
    limits.bytes = 1024 * 1024;
    limits.tries = triesInAll;
    limits.firstPause = 10ms;
    if (scenario.failure == F::TooSlow) {
        limits.idle = 600ms;
        limits.connect = 200ms;
        limits.total = 2500ms;
        limits.rateWindow = 1000ms;
        limits.leastBytesPerSecond = 500;
    }
    return limits;
}

} // namespace

class FaultMatrixTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyScenario_endsAsItShould_data();
    void everyScenario_endsAsItShould();
    void thereAreEnough();
    void refusedAddresses_wereNeverAsked();
    void secondHosts_sawNothingOfTheFirst();
    void memory_staysSmall_data();
    void memory_staysSmall();

private:
    void startServers();
    void startTlsServers();
    void run();
    void start(Run &run);
    [[nodiscard]] World world();
    [[nodiscard]] int requestsAt(const QString &path) const;

    HttpServer m_papers;
    HttpServer m_other;
    HttpServer m_trap{QHostAddress(u"127.0.0.2"_s)};
    QTcpServer m_silent; // takes connections and says nothing
    QTcpServer m_plain;  // answers before it was asked
    TlsFiles m_tls;
    std::map<QString, std::unique_ptr<HttpServer>> m_tlsServers; // by host
    std::vector<std::unique_ptr<Run>> m_runs;
    bool m_rebound = false;
};

void FaultMatrixTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QVERIFY(m_trap.isListening());
    QVERIFY2(m_tls.isUsable(), "the openssl command is needed");
    startServers();
    startTlsServers();
    for (const QList<Scenario> &group : {answers(), bodies(), connections(), redirects(m_trap.port()), tls()}) {
        for (const Scenario &scenario : group) {
            m_runs.push_back(std::make_unique<Run>());
            m_runs.back()->scenario = scenario;
        }
    }
    run();
}

void FaultMatrixTest::startServers()
{
    m_other.answerAll(whole(pdf()));
    m_trap.answerAll(whole(pdf()));
    m_papers.answer(u"/harmless"_s, redirectTo("/now-bad"));
    QVERIFY(m_plain.listen(QHostAddress::LocalHost));
    connect(&m_plain, &QTcpServer::newConnection, this, [this] {
        QTcpSocket *socket = m_plain.nextPendingConnection();
        socket->write("HTTP/1.1 400 Bad Request\r\n\r\n");
        socket->disconnectFromHost();
    });
    QVERIFY(m_silent.listen(QHostAddress::LocalHost));
}

void FaultMatrixTest::startTlsServers()
{
    using S = TlsFiles::Signer;
    using T = TlsFiles::Time;
    const auto add = [this](const QString &host, const QSslConfiguration &tls) {
        m_tlsServers[host] = std::make_unique<HttpServer>(tls);
        m_tlsServers[host]->answerAll(whole(pdf()));
    };
    add(u"good.test"_s, m_tls.server(u"good.test"_s));
    add(u"self-signed.test"_s, m_tls.server(u"self-signed.test"_s, S::Itself));
    add(u"unknown.test"_s, m_tls.server(u"unknown.test"_s, S::OtherAuthority));
    add(u"another.test"_s, m_tls.server(u"good.test"_s));
    add(u"expired.test"_s, m_tls.server(u"expired.test"_s, S::Authority, T::Past));
    add(u"not-yet.test"_s, m_tls.server(u"not-yet.test"_s, S::Authority, T::Future));
    QSslConfiguration old = m_tls.server(u"old.test"_s);
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    old.setProtocol(QSsl::TlsV1_1);
    QT_WARNING_POP
    add(u"old.test"_s, old);
}

World FaultMatrixTest::world()
{
    const QHostAddress loopback(u"127.0.0.1"_s);
    World world([loopback](const QHostAddress &address) { return address == loopback || address == QHostAddress(u"127.0.0.9"_s); });
    world.authorities = {m_tls.authority()};
    world.spacing = [](const QString &) { return 0ms; };
    world.online = [] { return true; };
    world.resolve = [this, loopback](const QString &host, QObject *, const Answer &answer) {
        if (host == u"slow-name.test"_s)
            return;
        if (host == u"no-such-name.test"_s)
            return answer({});
        if (host == u"private.test"_s)
            return answer({{QHostAddress(u"10.1.2.3"_s)}});
        if (host == u"nat64.test"_s)
            return answer({{QHostAddress(u"64:ff9b::7f00:2"_s)}});
        if (host == u"mixed.test"_s)
            return answer({{loopback, QHostAddress(u"127.0.0.2"_s)}, m_trap.port()});
        if (host == u"rebinding.test"_s) // the first answer is harmless, the next one is not
            return std::exchange(m_rebound, true) ? answer({{QHostAddress(u"127.0.0.2"_s)}, m_trap.port()})
                                                  : answer({{loopback}, m_papers.port()});
        if (host == u"nobody.test"_s)
            return answer({{loopback}, 1});
        if (host == u"dead-first.test"_s)
            return answer({{QHostAddress(u"127.0.0.9"_s), loopback}, m_other.port()});
        if (host == u"tls-silent.test"_s)
            return answer({{loopback}, m_silent.serverPort()});
        if (host == u"plain.test"_s)
            return answer({{loopback}, m_plain.serverPort()});
        if (const auto tls = m_tlsServers.find(host); tls != m_tlsServers.end())
            return answer({{loopback}, tls->second->port()});
        answer({{loopback}, host == u"papers.test"_s ? m_papers.port() : m_other.port()});
    };
    return world;
}

void FaultMatrixTest::start(Run &run)
{
    const Scenario &scenario = run.scenario;
    run.path = u"/row%1"_s.arg(reinterpret_cast<quintptr>(&run));
    const QUrl address(scenario.address.isEmpty() ? u"http://papers.test"_s + run.path : scenario.address);
    if (scenario.script) {
        const auto tls = m_tlsServers.find(address.host());
        (tls == m_tlsServers.end() ? m_papers : *tls->second).answer(scenario.address.isEmpty() ? run.path : address.path(), scenario.script);
    }
    run.downloader = std::make_unique<Downloader>(PdfCache(run.home.path() + u"/pdf"_s), limitsFor(scenario), world());
    NetworkSettings settings;
    settings.proxy.kind = ProxySetting::Kind::None;
    run.downloader->setSettings(settings);
    run.clock.start();
    connect(run.downloader->fetchPdf(address), &Download::finished, this, [&run](const DownloadResult &result) {
        run.outcome.result = result;
        run.outcome.milliseconds = run.clock.elapsed();
        ++run.outcome.finished;
    });
}

// Some at a time, so that a deadline is not missed because of the neighbours.
void FaultMatrixTest::run()
{
    constexpr std::size_t atOnce = 40;
    for (std::size_t from = 0; from < m_runs.size(); from += atOnce) {
        const std::size_t to = std::min(m_runs.size(), from + atOnce);
        const auto group = std::span(m_runs).subspan(from, to - from);
        for (const auto &one : group)
            start(*one);
        const auto done = [&group] {
            return std::all_of(group.begin(), group.end(), [](const auto &one) { return one->outcome.finished > 0; });
        };
        (void)QTest::qWaitFor(done, 20'000);
        QTest::qWait(20); // a second `finished` would come now
        for (const auto &one : group)
            one->downloader.reset();
    }
}

int FaultMatrixTest::requestsAt(const QString &path) const
{
    const QByteArray wanted = path.toUtf8();
    return static_cast<int>(std::count_if(m_papers.requests().begin(), m_papers.requests().end(),
                                          [&wanted](const HttpRequest &r) { return r.path.startsWith(wanted); }));
}

void FaultMatrixTest::everyScenario_endsAsItShould_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < static_cast<int>(m_runs.size()); ++i)
        QTest::newRow(m_runs[static_cast<std::size_t>(i)]->scenario.name) << i;
}

void FaultMatrixTest::everyScenario_endsAsItShould()
{
    QFETCH(int, index);
    const Run &run = *m_runs[static_cast<std::size_t>(index)];
    const Scenario &scenario = run.scenario;
    const Outcome &outcome = run.outcome;
    QCOMPARE(outcome.finished, 1);
    const QString sentence = outcome.result.error.message + u" | "_s + outcome.result.error.detail;
    QVERIFY2(outcome.result.failure == scenario.failure, qPrintable(sentence));
    QVERIFY2(sentence.contains(QString::fromLatin1(scenario.words)), qPrintable(sentence));
    QVERIFY2(outcome.milliseconds <= scenario.deadline, qPrintable(QString::number(outcome.milliseconds)));
    if (scenario.address.isEmpty())
        QVERIFY2(requestsAt(run.path) <= scenario.mostRequests, qPrintable(QString::number(requestsAt(run.path))));
    const QString folder = run.home.path() + u"/pdf"_s;
    const QStringList kept = QDir(folder + u"/files"_s).entryList(QDir::Files | QDir::Hidden);
    QCOMPARE(kept.size(), outcome.result.ok() ? 1 : 0);
    QCOMPARE(QDir(folder).entryList({u"*.part"_s, u"*.pdf"_s}, QDir::Files | QDir::Hidden), QStringList());
    if (outcome.result.ok()) {
        QCOMPARE(lookAtPdf(outcome.result.file), PdfLook::Whole);
        QFile file(outcome.result.file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().endsWith(pdf()));
    } else {
        QVERIFY2(outcome.result.error.message.endsWith(u'.') || outcome.result.error.message.endsWith(u'?'), qPrintable(sentence));
    }
}

void FaultMatrixTest::thereAreEnough()
{
    QVERIFY(m_runs.size() >= 80);
    QSet<QByteArray> names;
    for (const auto &one : m_runs)
        names.insert(one->scenario.name);
    QCOMPARE(names.size(), static_cast<qsizetype>(m_runs.size()));
}

void FaultMatrixTest::refusedAddresses_wereNeverAsked()
{
    QCOMPARE(m_trap.requests().size(), 0);
}

void FaultMatrixTest::secondHosts_sawNothingOfTheFirst()
{
    QVERIFY(m_other.requests().size() >= 7);
    for (const HttpRequest &request : m_other.requests()) {
        for (const char *name : {"cookie", "referer", "authorization", "origin"})
            QVERIFY2(!request.headers.contains(name), name);
        for (const QByteArray &value : request.headers)
            QVERIFY2(!value.contains("papers.test") && !value.contains("canary"), value.constData());
    }
}

void FaultMatrixTest::memory_staysSmall_data()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<DownloadFailure>("failure");
    const QByteArray megabyte(1024 * 1024, 'x');
    QTest::newRow("endless PDF") << endless(ok + "\r\n%PDF-1.7\n", megabyte) << F::TooLarge;
    QTest::newRow("endless chunks") << endless(ok + "Transfer-Encoding: chunked\r\n\r\n8\r\n%PDF-1.7\r\n",
                                               "100000\r\n" + megabyte + "\r\n")
                                    << F::TooLarge;
    QTest::newRow("endless page") << endless(ok + "\r\n", megabyte) << F::NotPdf;
    QTest::newRow("endless header") << endless("HTTP/1.1 200 OK\r\nX-A: ", megabyte) << F::TooSlow;
    QTest::newRow("endless headers") << endless("HTTP/1.1 200 OK\r\n", QByteArray("X-A: b\r\n").repeated(100'000)) << F::TooSlow;
    QTest::newRow("endless chunk size") << endless(ok + "Transfer-Encoding: chunked\r\n\r\n", QByteArray(1024 * 1024, '0')) << F::TooSlow;
    QTest::newRow("packed zeros") << raw(ok + "Content-Encoding: gzip\r\n\r\n" + megabyte.repeated(30)) << F::NotPdf;
    QTest::newRow("endless body of a redirect") << endless(found + "Location: /x\r\n\r\n", megabyte) << F::NotAllowed;
    QTest::newRow("endless error") << endless("HTTP/1.1 404 No\r\n\r\n", megabyte) << F::HttpStatus;
}

// As people have it: 200 MiB a file. The server is in this process too, with a megabyte or two.
void FaultMatrixTest::memory_staysSmall()
{
    QFETCH(Script, script);
    QFETCH(DownloadFailure, failure);
#ifdef __SANITIZE_ADDRESS__
    QSKIP("the address sanitizer keeps freed memory, so what the program needs cannot be told");
#endif
    constexpr qint64 mostKilobytes = 64 * 1024;
    HttpServer server;
    server.answerAll(script);
    const QTemporaryDir home;
    DownloadLimits limits;
    limits.idle = 1500ms;
    limits.tries = 1;
    Downloader downloader(PdfCache(home.path()), limits, world());
    const qint64 before = memoryNow();
    resetMemoryPeak();
    DownloadResult result;
    bool finished = false;
    connect(downloader.fetchPdf(server.url(u"/x"_s)), &Download::finished, this, [&](const DownloadResult &told) {
        result = told;
        finished = true;
    });
    QTRY_VERIFY_WITH_TIMEOUT(finished, 60'000);
    const qint64 grown = memoryPeak() - before;
    QVERIFY2(result.failure == failure, qPrintable(result.error.message + result.error.detail));
    QVERIFY2(grown <= mostKilobytes, qPrintable(u"%1 KiB"_s.arg(grown)));
    qInfo("%lld KiB more", static_cast<long long>(grown));
}

QTEST_GUILESS_MAIN(FaultMatrixTest)
#include "tst_faultmatrix.moc"
