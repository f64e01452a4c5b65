package org.manydesk.harness;

import java.nio.file.Path;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.event.container.AfterStart;
import org.jboss.arquillian.container.spi.event.container.BeforeStop;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;

/**
 * The life of the one server: database, migrations, the built WAR, all tests, the end. With
 * {@code -Dmanydesk.it.url=http://127.0.0.1:…} nothing is started and the tests talk to the product that runs there.
 */
class Suite {
    private static final Path WAR = Path.of("target", "desk-app.war");

    private @Nullable TestDatabase database;
    private @Nullable WebArchive application;

    void prepare(@Observes(precedence = 100) BeforeSuite event) throws Exception {
        ServerSettings.chooseServer();
        if (DeskAddress.isElsewhere()) return;
        database = TestDatabase.start(ServerSettings.FOLDER);
        database.migrate();
        ServerSettings.write(database);
    }

    void deploy(@Observes AfterStart event) throws DeploymentException {
        if (DeskAddress.isElsewhere()) return;
        application = ShrinkWrap.createFromZipFile(WebArchive.class, WAR.toFile())
                .as(WebArchive.class)
                .addAsLibrary(MovableClock.library());
        event.getDeployableContainer()
                .deploy(ShrinkWrap.create(WebArchive.class, "ROOT.war").merge(application));
        DeskAddress.awaitReady();
    }

    void undeploy(@Observes BeforeStop event) throws DeploymentException {
        if (application != null) event.getDeployableContainer().undeploy(application);
    }

    void finish(@Observes(precedence = -100) AfterSuite event) throws Exception {
        if (database != null) database.stop();
    }
}
