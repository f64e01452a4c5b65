package org.manydesk.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.manydesk.signin.SystemDirectory;

/** Ready when people can sign in: the database answers, is migrated, and someone is here. */
@Readiness
@ApplicationScoped
public class SignInReadiness implements HealthCheck {
    private final SystemDirectory directory;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected SignInReadiness() {
        this(null);
    }

    @Inject
    SignInReadiness(SystemDirectory directory) {
        this.directory = directory;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("sign-in").status(isPossible()).build();
    }

    private boolean isPossible() {
        try {
            return !directory.isEmpty();
        } catch (RuntimeException unreachable) {
            return false;
        }
    }
}
