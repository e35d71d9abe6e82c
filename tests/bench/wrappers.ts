// What stands around an alert when it reaches somebody: the shape of each tool that sends, logs or forwards it.

export interface Moment {
  /** So many digits and letters from a to f. */
  hex(length: number): string;
  int(from: number, to: number): number;
}

export type Wrapper = (text: string, moment: Moment) => string;

const day = ({ int }: Moment): string => `2026-11-${int(10, 27)}`;
const stamp = (m: Moment): string => `${day(m)}T0${m.int(1, 9)}:${m.int(10, 59)}:${m.int(10, 59)}Z`;
const pod = (m: Moment): string => `edge-api-${m.hex(9)}-x${m.hex(4)}`;

/** By the tool. A wrapper knows nothing of what it wraps, as the tool does not. */
export const WRAPPERS: Readonly<Record<string, Wrapper>> = {
  alertmanager: (text, m) =>
    JSON.stringify(
      {
        receiver: 'platform-oncall',
        status: 'firing',
        alerts: [
          {
            status: 'firing',
            labels: {
              alertname: 'ServiceCheck',
              instance: `10.3.${m.int(1, 250)}.7:9100`,
              job: 'node-exporter',
              pod: pod(m),
              severity: 'critical',
            },
            annotations: { description: text, runbook_url: 'https://runbooks.example.com/r/17' },
            startsAt: stamp(m),
            endsAt: '0001-01-01T00:00:00Z',
            generatorURL: `http://prometheus-7:9090/graph?g0.expr=up+%3D%3D+0&g0.tab=1`,
            fingerprint: m.hex(16),
          },
        ],
        groupKey: '{}:{alertname="ServiceCheck"}',
        externalURL: 'http://alertmanager-0:9093',
        version: '4',
      },
      null,
      2,
    ),
  'alertmanager in Slack': (text, m) =>
    `[FIRING:${m.int(1, 9)}] (critical prod eu-west-1 ${m.hex(8)})\n*Alert:* \`critical\`\n*Description:* ${text}\n*Graph:* :chart_with_upwards_trend: *Runbook:* :spiral_note_pad:\n*Details:*\n • *namespace:* \`prod\`\n • *pod:* \`${pod(m)}\``,
  pagerduty: (text, m) =>
    `PagerDuty ALERT: You have 1 triggered alert on Production (${m.hex(6).toUpperCase()})\n${text}\nIncident #${m.int(1000, 99999)} - Urgency: High - Assigned to: Platform on-call\nhttps://acme.pagerduty.com/incidents/Q${m.hex(10).toUpperCase()}\nReply 4 to acknowledge, 6 to resolve`,
  datadog: (text, m) =>
    `[P1] [Triggered on {host:ip-10-3-${m.int(1, 250)}-7}] ${text}\n@pagerduty-platform @slack-ops\nMetric value: ${m.int(100, 999)}.0\nThe monitor was last triggered at ${day(m)} 03:14:10 UTC.\n[Monitor Status](https://app.datadoghq.com/monitors/${m.int(100000, 999999)}?to_ts=1764213250000) · [Edit Monitor](https://app.datadoghq.com/monitors#${m.int(1000, 9999)}/edit)`,
  sentry: (text, m) =>
    `New issue from backend (production)\nError: ${text}\n  at handle(app/main.py:${m.int(10, 400)})\nID: ${m.hex(32)}\nTags: environment = production, level = error, release = ${m.hex(12)}, server_name = ${pod(m)}\nView on Sentry: https://sentry.io/organizations/acme/issues/${m.int(100000, 999999)}/`,
  java: (text, m) =>
    `${day(m)} 03:14:${m.int(10, 59)},${m.int(100, 999)} ERROR [http-nio-8080-exec-${m.int(1, 50)}] c.e.api.web.ErrorHandler - ${text}\njava.lang.RuntimeException: ${text}\n\tat com.example.api.web.Handler.handle(Handler.java:${m.int(10, 400)})\n\tat org.springframework.web.servlet.FrameworkServlet.service(FrameworkServlet.java:897)\n\tat java.base/java.lang.Thread.run(Thread.java:833)\nCaused by: java.lang.IllegalStateException: null\n\t... 52 more`,
  python: (text, m) =>
    `Traceback (most recent call last):\n  File "/usr/lib/python3.11/site-packages/app/tasks.py", line ${m.int(10, 400)}, in run\n    result = self.call(*args, **kwargs)\n  File "/usr/lib/python3.11/site-packages/app/client.py", line ${m.int(10, 400)}, in call\n    raise RuntimeError(message)\nRuntimeError: ${text}`,
  go: (text, m) =>
    `panic: ${text}\n\ngoroutine ${m.int(1, 900)} [running]:\nmain.(*server).handle(0xc000${m.hex(6)}, 0x${m.hex(2)})\n\t/go/src/app/server.go:${m.int(10, 400)} +0x${m.hex(3)}\nnet/http.(*conn).serve(0xc000${m.hex(6)})\n\t/usr/local/go/src/net/http/server.go:1930 +0x${m.hex(3)}\nexit status 2`,
  node: (text, m) =>
    `${stamp(m)} error: unhandledRejection ${text}\n    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)\n    at async Object.<anonymous> (/usr/src/app/dist/index.js:${m.int(10, 400)}:11)\n    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1494:16)`,
  kubectl: (text, m) =>
    `LAST SEEN   TYPE      REASON      OBJECT                      MESSAGE\n${m.int(1, 59)}m          Warning   Unhealthy   pod/${pod(m)}   ${text}\n${m.int(1, 59)}s         Normal    Pulled      pod/${pod(m)}   Container image "registry.example.com/edge:${m.hex(8)}" already present on machine`,
  nginx: (text, m) =>
    `2026/11/${m.int(10, 27)} 03:14:${m.int(10, 59)} [error] 31#31: *${m.int(1000, 99999)} ${text}, client: 10.3.${m.int(1, 250)}.7, server: www.example.com, request: "GET / HTTP/1.1", host: "www.example.com"`,
  postgres: (text, m) =>
    `${day(m)} 03:14:${m.int(10, 59)}.${m.int(100, 999)} UTC [${m.int(1000, 9999)}] app@prod ERROR:  ${text}\n${day(m)} 03:14:${m.int(10, 59)}.${m.int(100, 999)} UTC [${m.int(1000, 9999)}] app@prod STATEMENT:  SELECT 1`,
  cloudwatch: (text, m) =>
    `You are receiving this email because your Amazon CloudWatch Alarm in the EU (Ireland) region has entered the ALARM state, because "Threshold Crossed: 1 out of the last 1 datapoints [${m.int(10, 99)}.0 (${m.int(10, 27)}/11/26 03:14:00)] was greater than the threshold (5.0)".\n\nAlarm Details:\n- Description: ${text}\n- State Change: OK -> ALARM\n- Timestamp: Friday 27 November, 2026 03:14:10 UTC\n- AWS Account: ${m.int(100000, 999999)}${m.int(100000, 999999)}\n- Alarm Arn: arn:aws:cloudwatch:eu-west-1:123456789012:alarm:prod-${m.hex(6)}`,
  grafana: (text, m) =>
    `**Firing**\n\nValue: B=${m.int(10, 99)}, C=1\nLabels:\n - alertname = Panel alert\n - grafana_folder = Production\nAnnotations:\n - summary = ${text}\nSource: https://grafana.example.com/alerting/grafana/${m.hex(9)}/view?orgId=1\nSilence: https://grafana.example.com/alerting/silence/new?alertmanager=grafana`,
  journal: (text, m) =>
    `Nov ${m.int(10, 27)} 03:14:${m.int(10, 59)} ip-10-3-${m.int(1, 250)}-7 app[${m.int(1000, 9999)}]: level=error ts=${stamp(m)} caller=main.go:${m.int(10, 400)} msg="${text}" request_id=${m.hex(16)}`,
  ticket: (text, m) =>
    `Subject: Problem since this morning (ticket #${m.int(10000, 99999)})\n\nHi support team,\n\nsince about 9:30 we see this, could you please have a look? It is urgent for us.\n\n> ${text}\n\nMany thanks and kind regards,\nAnna Keller\nExample GmbH, +49 30 ${m.int(1000000, 9999999)}`,
  chat: (text, m) =>
    `maria  3:1${m.int(0, 9)} AM\nhey @here anyone seeing this?\n${text}\nkofi  3:2${m.int(0, 9)} AM\nlooking :eyes:\nmaria  3:2${m.int(0, 9)} AM\nhave we had this before?`,
  'chat in German': (text, m) =>
    `Jonas  03:1${m.int(0, 9)}\nMoin zusammen, bei uns kommt gerade das hier rein:\n${text}\nLena  03:2${m.int(0, 9)}\nhatten wir das nicht schon mal? ich schaue gleich, Kunden melden sich auch schon`,
  'chat in French': (text, m) =>
    `Camille  03:1${m.int(0, 9)}\nBonjour à tous, on vient de recevoir ça :\n${text}\nHugo  03:2${m.int(0, 9)}\nje regarde, est-ce qu'on a déjà eu ce problème ? les clients appellent`,
  'chat in Spanish': (text, m) =>
    `Lucía  03:1${m.int(0, 9)}\nBuenas, nos acaba de llegar esto:\n${text}\nDiego  03:2${m.int(0, 9)}\nlo miro ahora mismo, ¿nos ha pasado antes? hay clientes que se quejan`,
  'chat in Japanese': (text, m) =>
    `佐藤  3:1${m.int(0, 9)}\nお疲れ様です。アラートが来ています。\n${text}\n田中  3:2${m.int(0, 9)}\n確認します。以前にもありましたか？`,
};
