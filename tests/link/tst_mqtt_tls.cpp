// SPDX-License-Identifier: GPL-3.0-or-later
// Certificates: made here with the openssl tool, checked on both sides, and what each device may hear and say.
#include "link/Desk.h"
#include "support/Broker.h"
#include "support/Warnings.h"

#include <QProcess>
#include <QTest>

using namespace wh;
using namespace wh::link;
using core::Link;
using test::Broker;
using test::Desk;
using test::presence;
using test::share;

namespace {

/// A practice's authority and the certificates it gave out.
class Authority
{
public:
    bool make(const QString &name, const QString &subject, const QString &signer = {}, const QString &names = {})
    {
        const auto key = path(name + QStringLiteral(".key"));
        const auto pem = path(name + QStringLiteral(".pem"));
        if (signer.isEmpty())
            return openssl({"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                            "-days", "2", "-subj", subject, "-keyout", key, "-out", pem});
        const auto request = path(name + QStringLiteral(".csr"));
        QFile extensions(path(QStringLiteral("extensions")));
        if (!extensions.open(QIODevice::WriteOnly))
            return false;
        extensions.write(names.isEmpty() ? "basicConstraints=CA:FALSE\n"
                                         : QByteArray("subjectAltName=" + names.toUtf8() + '\n'));
        extensions.close();
        return openssl({"req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-subj",
                        subject, "-keyout", key, "-out", request})
            && openssl({"x509", "-req", "-in", request, "-CA", path(signer + QStringLiteral(".pem")), "-CAkey",
                        path(signer + QStringLiteral(".key")), "-CAcreateserial", "-days", "2", "-extfile",
                        extensions.fileName(), "-out", pem});
    }
    QString path(const QString &file) const { return folder_.filePath(file); }

private:
    class Word : public QString
    {
    public:
        Word(const char *text)
            : QString(QString::fromLatin1(text))
        {
        }
        Word(const QString &text)
            : QString(text)
        {
        }
    };
    static bool openssl(std::initializer_list<Word> words)
    {
        QStringList arguments;
        for (const auto &word : words)
            arguments << word;
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral("openssl"), arguments);
        if (process.waitForFinished(30'000) && process.exitCode() == 0)
            return true;
        qInfo("%s", process.readAll().constData());
        return false;
    }

    QTemporaryDir folder_;
};

} // namespace

class MqttTlsTest : public QObject
{
    Q_OBJECT

    Authority authority_;
    std::unique_ptr<Broker> broker_;

    QString settings() const
    {
        return QStringLiteral(
                   "cafile %1\ncertfile %2\nkeyfile %3\nrequire_certificate true\n"
                   "use_identity_as_username true\nallow_anonymous false\ntls_version tlsv1.2\nacl_file %4\n")
            .arg(authority_.path(QStringLiteral("ca.pem")), authority_.path(QStringLiteral("broker.pem")),
                 authority_.path(QStringLiteral("broker.key")), authority_.path(QStringLiteral("acl")));
    }
    MqttOptions options(const QString &certificate, const std::string &device,
                        std::set<std::string> rooms = {"3"}) const
    {
        auto options = test::plain(broker_->port(), device, std::move(rooms));
        options.host = "localhost";
        options.caFile = authority_.path(QStringLiteral("ca.pem")).toStdString();
        options.certFile = authority_.path(certificate + QStringLiteral(".pem")).toStdString();
        options.keyFile = authority_.path(certificate + QStringLiteral(".key")).toStdString();
        return options;
    }

private Q_SLOTS:
    void init() { test::failOnWarnings(); }

    void initTestCase()
    {
        const auto ca = QStringLiteral("ca");
        QVERIFY(authority_.make(ca, QStringLiteral("/CN=Practice")));
        QVERIFY(authority_.make(QStringLiteral("other-ca"), QStringLiteral("/CN=Somebody else")));
        QVERIFY(authority_.make(QStringLiteral("broker"), QStringLiteral("/CN=localhost"), ca,
                                QStringLiteral("DNS:localhost,IP:127.0.0.1")));
        QVERIFY(authority_.make(QStringLiteral("elsewhere"), QStringLiteral("/CN=elsewhere"), ca,
                                QStringLiteral("DNS:elsewhere")));
        for (const auto *device : {"ma", "dr", "spy"})
            QVERIFY(authority_.make(QLatin1String(device), QStringLiteral("/CN=") + QLatin1String(device), ca));
        QVERIFY(authority_.make(QStringLiteral("forged"), QStringLiteral("/CN=ma"), QStringLiteral("other-ca")));
        // As deploy writes them: a device's own rooms, its own name, and nobody's liveness but to read.
        QFile acl(authority_.path(QStringLiteral("acl")));
        QVERIFY(acl.open(QIODevice::WriteOnly));
        acl.write("pattern write warm-handoff/1/device/%u\n"
                  "pattern read warm-handoff/1/device/+\n");
        for (const QByteArray device : {"ma", "dr"})
            acl.write("user " + device
                      + "\ntopic read warm-handoff/1/room/3/#\n"
                        "topic write warm-handoff/1/room/3/share/"
                      + device
                      + "\n"
                        "topic write warm-handoff/1/room/3/presence/"
                      + device
                      + "\n"
                        "topic write warm-handoff/1/room/3/past/"
                      + device + "\n");
        acl.close();
        QFile::setPermissions(acl.fileName(), QFile::ReadOwner | QFile::WriteOwner);
        broker_ = std::make_unique<Broker>(Broker::Options{.settings = settings()});
        QVERIFY2(broker_->isRunning(), qPrintable(broker_->log()));
    }

    void devices_of_the_practice_meet()
    {
        Desk ma(options(QStringLiteral("ma"), "ma"));
        Desk dr(options(QStringLiteral("dr"), "dr"));
        QTRY_VERIFY2(ma.live() && dr.live(), (ma.transport->fault() + broker_->log().toStdString()).c_str());
        ma.transport->publish(share("ma", 1'000)); // several TLS records
        ma.transport->publish(presence("ma", 1));
        QTRY_VERIFY(dr.sees(share("ma", 1'000)));
        QTRY_COMPARE(dr.up("ma").value_or(false), true);
        ma.transport.reset();
        QTRY_COMPARE(dr.up("ma").value_or(true), false);
    }

    void a_burst_inside_one_record_is_read_to_its_end()
    {
        Desk ma(options(QStringLiteral("ma"), "ma"));
        Desk dr(options(QStringLiteral("dr"), "dr"));
        QTRY_VERIFY(ma.live() && dr.live());
        for (std::int64_t beat = 1; beat <= 40; ++beat) {
            ma.transport->publish(presence("ma", beat));
            ma.transport->publish(share("ma", static_cast<std::uint64_t>(beat)));
        }
        QTRY_VERIFY(dr.sees(share("ma", 40)));
        QTRY_VERIFY(dr.presences.back().beat == 40);
    }

    void a_restarted_broker_is_found_again()
    {
        Desk ma(options(QStringLiteral("ma"), "ma"));
        QTRY_VERIFY(ma.live());
        broker_->stop();
        QTRY_COMPARE(ma.transport->link(), Link::Lost);
        QVERIFY(broker_->start());
        QTRY_VERIFY_WITH_TIMEOUT(ma.live(), 15'000);
    }

    void somebody_elses_certificate_gets_nobody_in()
    {
        Desk ma(options(QStringLiteral("forged"), "ma"));
        QTRY_VERIFY(!ma.transport->fault().empty());
        QVERIFY(ma.links.empty());
    }

    void no_certificate_gets_nobody_in()
    {
        auto bare = options(QStringLiteral("ma"), "ma");
        bare.certFile.clear();
        bare.keyFile.clear();
        Desk ma(bare);
        QTRY_VERIFY(!ma.transport->fault().empty());
        QVERIFY(ma.links.empty());
    }

    void a_broker_under_another_name_is_not_spoken_to()
    {
        Broker impostor(
            Broker::Options{.settings = settings().replace(QStringLiteral("broker."), QStringLiteral("elsewhere."))});
        auto wrong = options(QStringLiteral("ma"), "ma");
        wrong.port = impostor.port();
        Desk ma(wrong);
        QTRY_VERIFY(!ma.transport->fault().empty());
        QVERIFY(ma.links.empty());
    }

    void a_broker_of_another_authority_is_not_spoken_to()
    {
        auto wrong = options(QStringLiteral("ma"), "ma");
        wrong.caFile = authority_.path(QStringLiteral("other-ca.pem")).toStdString();
        Desk ma(wrong);
        QTRY_VERIFY(!ma.transport->fault().empty());
        QVERIFY(ma.links.empty());
    }

    void missing_files_are_said()
    {
        QTest::ignoreMessage(QtWarningMsg, "the certificate files cannot be read");
        auto wrong = options(QStringLiteral("nobody"), "ma");
        Desk ma(wrong);
        QTRY_COMPARE(ma.transport->fault(), std::string("the certificate files cannot be read"));
    }

    void a_device_that_speaks_in_a_room_that_is_not_its_own_is_told_so()
    {
        Desk dr(options(QStringLiteral("dr"), "dr"));
        QTRY_VERIFY(dr.live());
        QTest::ignoreMessage(QtWarningMsg,
                             QRegularExpression(QStringLiteral("^the broker does not take what spy says")));
        Desk spy(options(QStringLiteral("spy"), "spy"));
        spy.transport->publish(share("spy", 1));
        QTRY_VERIFY(!spy.transport->fault().empty());
        QVERIFY(spy.links.empty()); // never live, so nobody believes the room is in step
        QVERIFY(spy.shares.empty() && dr.shares.empty());
    }

    void a_device_cannot_speak_under_another_name()
    {
        QTest::ignoreMessage(QtWarningMsg,
                             QRegularExpression(QStringLiteral("^the broker does not take what ma says")));
        Desk dr(options(QStringLiteral("dr"), "ma"));
        QTRY_VERIFY(!dr.transport->fault().empty());
        QVERIFY(dr.links.empty());
    }
};

QTEST_GUILESS_MAIN(MqttTlsTest)
#include "tst_mqtt_tls.moc"
