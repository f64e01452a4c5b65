package org.manydesk.desk;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.manydesk.invoicing.LastRecheck;
import org.manydesk.problem.Problem;
import org.manydesk.rest.ProblemWriter;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.Role;

/** What the process does, as Prometheus text, for operators only. */
@WebServlet(urlPatterns = "/metrics", asyncSupported = true)
public class MetricsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient LastRecheck invoices;

    @Override
    public void init() {
        List.of(
                        new ClassLoaderMetrics(),
                        new JvmMemoryMetrics(),
                        new JvmGcMetrics(),
                        new JvmThreadMetrics(),
                        new ProcessorMetrics(),
                        new UptimeMetrics())
                .forEach(binder -> binder.bindTo(registry));
        gauge(
                "manydesk.invoices.rechecked",
                "Issued invoices that this node last worked out anew",
                LastRecheck::looked);
        gauge("manydesk.invoices.differing", "Those of them that came out otherwise", LastRecheck::differ);
        gauge("manydesk.invoices.unchecked", "How often one could not be worked out", LastRecheck::failed);
        gauge("manydesk.invoices.recheck.time", "When it ended, in seconds since 1970", LastRecheck::endedAt);
    }

    private void gauge(String name, String what, ToDoubleFunction<LastRecheck> figure) {
        Gauge.builder(name, invoices, figure).description(what).register(registry);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            caller.mustBe(Role.OPERATOR);
            response.setContentType("text/plain; version=0.0.4; charset=utf-8");
            registry.scrape(response.getOutputStream());
        } catch (Problem problem) {
            ProblemWriter.write(problem, request, response);
        }
    }
}
