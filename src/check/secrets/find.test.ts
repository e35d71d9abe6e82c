// What is pasted in an outage, and its harmless neighbours. Everything that looks like a key is put together at run
// time, so that no scanner takes this file for a leak.
import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { mayHold } from '../../text/may-match.ts';
import { neededLetters } from '../../text/needed-letters.ts';
import { findSecrets, scan, SCANNED } from './find.ts';
import { SHAPES } from './shapes.ts';
import { slowness } from '../../../tests/slowness.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const HEX = '0123456789abcdef';

/** Signs that look drawn by lot and are the same in every run, with a digit and a letter first. */
function signs(length: number, alphabet = LETTERS, seed = 7): string {
  let state = seed;
  const drawn = Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return alphabet[Math.floor((state / 2_147_483_648) * alphabet.length)];
  }).join('');
  return `${alphabet.includes('7') ? '7' : alphabet[0]}${alphabet.at(-7)}${drawn}`.slice(0, length);
}
const upper = (length: number): string => signs(length, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567');
const hex = (length: number): string => signs(length, HEX);
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const url64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = `${url64({ alg: 'HS256', typ: 'JWT' })}.${url64({ sub: 'ops-7', role: 'admin' })}.${signs(43)}`;
const pem = (...args: Parameters<typeof pemOf>): string => pemOf(...args).trim();
function pemOf(type: 'ec' | 'rsa' | 'ed25519', format: 'pkcs8' | 'sec1' | 'pkcs1'): string {
  const options = {
    privateKeyEncoding: { type: format, format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    namedCurve: 'P-256',
    modulusLength: 1024,
  };
  const generate = generateKeyPairSync as (type: string, options: object) => { privateKey: string };
  return generate(type, options).privateKey;
}
const begin = (kind: string): string => `-----BEGIN ${kind}${'PRIVATE'} KEY-----`;

/** The text, and the secret that must be found in it. */
const FOUND: Readonly<Record<string, readonly [text: string, value: string]>> = (() => {
  const ec = pem('ec', 'sec1');
  const rsa = pem('rsa', 'pkcs1');
  const ed = pem('ed25519', 'pkcs8');
  const inner = (key: string): string => key.split('\n').slice(1, -1).join('\n');
  const of = (text: string, value: string) => [text.replaceAll('@@', () => value), value] as const;
  return {
    'an EC key': [ec, inner(ec)],
    'an RSA key': [rsa, inner(rsa)],
    'an Ed25519 key': [ed, inner(ed)],
    'a key in JSON': [JSON.stringify({ private_key: ed }), JSON.stringify(inner(ed)).slice(1, -1)],
    'a key in YAML': [`key: |\n${ec.replace(/^/gm, '    ')}`, inner(ec).replace(/\n/g, '\n    ')],
    'a key with headers': [
      `${begin('RSA ')}\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,${hex(32)}\n\n${inner(ec)}\n`,
      inner(ec),
    ],
    'an OpenSSH key': [`${begin('OPENSSH ')}\n${inner(ed)}\n`, inner(ed)],
    'a key of PGP': [
      `-----BEGIN PGP ${'PRIVATE'} KEY BLOCK-----\n\n${inner(ec)}\n=abcd\n`,
      `${inner(ec)}\n=abcd`,
    ],
    'a bearer header with a JWT': of('Authorization: Bearer @@', jwt),
    'a bare JWT': of('the session was @@.', jwt),
    'an opaque bearer token': of('`Authorization: Bearer @@`', signs(32)),
    'a bearer header in curl': of(
      `curl -H "Authorization: Bearer @@" https://api.shop.test`,
      signs(40),
    ),
    'a bearer header in JSON': of('{"authorization": "Bearer @@"}', signs(40)),
    'basic authorization': of('Authorization: Basic @@', base64('admin:hunter2')),
    'a token header of PagerDuty': of('Authorization: Token token=@@', signs(20)),
    'an API key header': of('X-Api-Key: @@', signs(24)),
    'a GitLab header': of(`curl --header "PRIVATE-TOKEN: @@"`, signs(20)),
    'a Vault header': of(`-H 'X-Vault-Token: @@'`, signs(24)),
    'a cookie': of('Cookie: theme=dark; session_id=@@; a=b', signs(32)),
    'redis with a password alone': of('redis://:@@@cache.internal:6379/0', 'pw'),
    postgres: of('postgres://app:@@@db.shop.test:5432/shop', 'hunter2'),
    'postgresql with an encoded sign': of('postgresql://app:@@@db/shop', 'p%40ss9'),
    amqp: of('amqp://guest:@@@rabbit:5672/', 'rab7bit'),
    'mongodb+srv': of('mongodb+srv://admin:@@@cluster0.mongodb.net/x', signs(14)),
    https: of('https://deploy:@@@git.shop.test/app.git', signs(16)),
    ftp: of('ftp://upload:@@@files.shop.test', 'letmein'),
    'a password with an at sign': of('mysql://root:@@@db.shop.test/x', 'a@b9'),
    jdbc: of('jdbc:postgresql://app:@@@db/shop', 'hunter2'),
    'a token as a user': of('git clone https://@@@github.test/shop/app', signs(40)),
    'curl -u': of('curl -u a:@@ https://api.shop.test', 'b'),
    'curl --user over two lines': of('curl -s \\\n  --user "deploy:@@" https://x.test', 'hunter2'),
    'mysql -p': of('mysql -h db -u root -p@@ shop', 'hunter2'),
    'mysqldump --password': of('mysqldump --password=@@ shop', 'hunter2'),
    sshpass: of('sshpass -p @@ ssh root@db1', 'hunter2'),
    PGPASSWORD: of('PGPASSWORD=@@ psql -h db', 'hunter2'),
    'redis-cli -a': of('redis-cli -h cache -a @@ info', 'hunter2'),
    'docker login': of('docker login -u ci -p @@ registry.test', signs(20)),
    openssl: of('openssl rsa -passin pass:@@ -in k.pem', 'hunter2'),
    'a flag': of('vaultctl --token @@ read', signs(20)),
    'a password after a flag': of('app --db-password @@', 'hunter2'),
    'PASSWORD=': of('PASSWORD=@@', 'hunter2'),
    'DB_PASSWORD=': of('export DB_PASSWORD=@@', 'correcthorse'),
    'DB_PASS=': of('DB_PASS="@@"', 'swordfish'),
    'dbPassword in code': of(`const dbPassword = '@@';`, 'swordfish'),
    'a password in JSON': of('{"password": "@@"}', 'swordfish'),
    'a password in escaped JSON': of('{\\"password\\": \\"@@\\"}', 'swordfish'),
    'a password in YAML': of('  password: @@', 'hunter2'),
    'a password in XML': of('<password>@@</password>', 'swordfish'),
    'a password in a table': of('| password | @@ |', 'hunter2'),
    'a password in bold': of('**Password:** @@', 'hunter2'),
    'a password of digits': of('password=@@', '481516'),
    'a connection string': of('Server=db;User Id=sa;Password=@@;', 'hunter2'),
    'a query': of('https://x.test/login?user=a&password=@@&b=1', 'hunter2'),
    '.netrc': of('machine git.test login ci password @@', 'swordfish'),
    '.pgpass': of('db.shop.test:5432:shop:app:@@', 'swordfish'),
    SQL: of(`CREATE USER app IDENTIFIED BY '@@';`, 'swordfish'),
    'a secret': of('SESSION_SECRET=@@', signs(32)),
    'a client secret': of('client_secret: @@', signs(32)),
    'an API key': of('api_key: @@', signs(24)),
    'an API key in JSON': of('"apiKey": "@@"', hex(32)),
    'a token in a query': of('wss://x.test/?token=@@', signs(24)),
    'a Rails key': of('RAILS_MASTER_KEY=@@', hex(32)),
    kubeconfig: of(
      'client-key-data: @@',
      base64(`${begin('EC ')}\n${signs(60)}`).replace(/=+$/, ''),
    ),
    'the key of Docker': of('"auth": "@@"', base64('ci:hunter2hunter2')),
    '.npmrc': of('//registry.npmjs.org/:_authToken=@@', signs(36)),
    'an AWS id': of('aws configure: @@', `AKIA${upper(16)}`),
    'an AWS secret': of('aws_secret_access_key = @@', `${signs(18)}/${signs(21, LETTERS, 9)}`),
    'an AWS secret in JSON': of('"SecretAccessKey": "@@"', `${signs(18)}+${signs(21, LETTERS, 9)}`),
    'Azure storage': of(
      'DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=@@;',
      `${signs(86)}==`,
    ),
    'an Azure service bus': of('SharedAccessKeyName=Root;SharedAccessKey=@@', `${signs(43)}=`),
    'an Azure signature': of(
      'https://s.blob.core.windows.net/c?sv=1&sig=@@&se=2',
      `${signs(42)}%3D`,
    ),
    'an Azure client secret': of('secret @@', `${signs(3)}8Q~${signs(34)}`),
    Google: of('key @@', `AIza${signs(35)}`),
    'a Google access token': of('@@', `ya29.${signs(60)}`),
    'a Google client secret': of('@@', `GOCSPX-${signs(28)}`),
    DigitalOcean: of('@@', `dop_v1_${hex(64)}`),
    Heroku: of('HEROKU_API_KEY=@@', `${hex(8)}-${hex(4)}-${hex(4)}-${hex(4)}-${hex(12)}`),
    'Heroku, new': of('@@', `HRKU-AA${signs(58)}`),
    Cloudflare: of('CLOUDFLARE_API_TOKEN=@@', signs(40)),
    'the global key of Cloudflare': of('X-Auth-Key: @@', hex(37)),
    GitHub: of('@@', `ghp_${signs(36)}`),
    'GitHub, fine-grained': of('@@', `github_pat_${signs(22)}_${signs(59)}`),
    'GitHub Actions': of('@@', `ghs_${signs(36)}`),
    GitLab: of('@@', `glpat-${signs(20)}`),
    Slack: of('@@', `xoxb-${signs(12, '0123456789')}-${signs(12, '0123456789')}-${signs(24)}`),
    'an app of Slack': of('@@', `xapp-1-A${upper(10)}-${signs(13, '0123456789')}-${hex(64)}`),
    'a webhook of Slack': of(
      'https://hooks.slack.com/services/@@',
      `T${upper(8)}/B${upper(8)}/${signs(24)}`,
    ),
    'a webhook of Discord': of(
      `https://discord.com/api/webhooks/${signs(18, '0123456789')}/@@`,
      signs(68),
    ),
    Stripe: of('@@', `sk_live_${signs(24)}`),
    'a restricted key of Stripe': of('@@', `rk_live_${signs(24)}`),
    Twilio: of('@@', `SK${hex(32)}`),
    'Twilio, by name': of('TWILIO_AUTH_TOKEN=@@', hex(32)),
    SendGrid: of('@@', `SG.${signs(22)}.${signs(43)}`),
    Mailgun: of('@@', `key-${hex(32)}`),
    npm: of('@@', `npm_${signs(36)}`),
    PyPI: of('@@', `pypi-AgEI${signs(80)}`),
    'Docker Hub': of('@@', `dckr_pat_${signs(27)}`),
    OpenAI: of('@@', `sk-proj-${signs(48)}`),
    Anthropic: of('@@', `sk-ant-api03-${signs(80)}`),
    Vault: of('@@', `hvs.${signs(24)}`),
    'New Relic': of('@@', `NRAK-${upper(27)}`),
    Grafana: of('@@', `glsa_${signs(32)}_${hex(8)}`),
    Telegram: of('@@', `${signs(9, '0123456789')}:AA${signs(33)}`),
    'a signed address of Google': of('https://x.io/?X-Goog-Signature=@@', hex(256)),
    'a key of a base': of('SECRET_KEY_BASE=@@', hex(64)),
    'a key of an app': of('APP_KEY=@@', `base64:${signs(43)}=`),
    WireGuard: of('PrivateKey = @@', `${signs(43)}=`),
    'a JSON Web Key': of('{"kty":"EC","d":"@@"}', signs(43)),
    'a key of SSH2': [
      `---- BEGIN SSH2 ENCRYPTED ${'PRIVATE'} KEY ----\n${signs(64)}\n${signs(64)}\n----`,
      `${signs(64)}\n${signs(64)}`,
    ],
    Okta: of('SSWS @@', `00${signs(40)}`),
    Opsgenie: of('GenieKey @@', `${hex(8)}-${hex(4)}-${hex(4)}-${hex(4)}-${hex(12)}`),
    Airtable: of('@@', `pat${signs(14)}.${hex(64)}`),
    Postman: of('@@', `PMAK-${hex(24)}-${hex(34)}`),
    SonarQube: of('@@', `squ_${hex(40)}`),
    Dynatrace: of('@@', `dt0c01.${upper(24)}.${upper(64)}`),
    Mapbox: of('@@', `sk.eyJ1${signs(60)}.${signs(22)}`),
    Discord: of('@@', `M${signs(23)}.${signs(6)}.${signs(27)}`),
    Artifactory: of('@@', `AKCp${signs(69)}`),
    'Alibaba Cloud': of('@@', `LTAI${signs(20)}`),
    Firebase: of('@@', `AAAA${signs(7)}:APA91b${signs(134)}`),
    'OpenSSL encrypts': of('openssl enc -aes-256-cbc -k @@ -in dump', 'Zk3fq9xW2'),
    htpasswd: of('htpasswd -bB users admin @@', 'Zk3fq9xW2'),
    RabbitMQ: of('rabbitmqctl change_password guest @@', 'Zk3fq9xW2'),
    psexec: of('psexec \\\\db7 -u admin -p @@ cmd', 'Zk3fq9xW2'),
    'net use': of('net use \\\\db7\\share @@ /user:shop', 'Zk3fq9xW2!x'),
    chpasswd: of('echo "root:@@" | chpasswd', 'Zk3fq9xW2'),
    'passwd from a pipe': of('echo @@ | passwd --stdin root', 'Zk3fq9xW2'),
    sqlplus: of('sqlplus system/@@@orcl', 'Zk3fq9xW2'),
    'Oracle in an address': of('jdbc:oracle:thin:scott/@@@//db7:1521/x', 'Zk3fq9xW2'),
    'SET PASSWORD': of(`SET PASSWORD FOR 'app'@'%' = '@@'`, 'Zk3fq9xW2'),
    'a password in a sentence': of('The password was `@@` until then.', 'Zk3fq9xW2'),
    'a password with an ampersand': of('password: @@', 'Zk3fq&9xW2'),
    'a password with ampersands at its end': of('PASSWORD=@@ x', 'Zk3fq9x&W&2'),
    'a password before the next of an address': of(
      'https://a.test/?password=@@&next=/x',
      'Zk3fq9xW2',
    ),
    'a password before the next, in HTML': of('https://a.test/?password=@@&amp;a=1', 'Zk3fq9xW2'),
    'a password before the next command': of('PASSWORD=@@&& run', 'Zk3fq9xW2'),
    'a password of many signs, in quotes': of(`password: "@@"`, 'Zk3,fq;9(x)&W=2|<{a'),
    'a password of many signs, in JSON': of('"password":"@@","a":1', 'Zk3,fq;9x&W2|<{a'),
    'a password of many signs, in JSON in a text': of('{\\"password\\":\\"@@\\"}', 'Zk3,fq;9x&W2'),
    'a secret of many signs': of(`client_secret = '@@'`, 'Zk3,fq;9x&W2~ab1'),
    'a password of many signs for mysql': of(`mysql -u root -p'@@' shop`, 'Zk3;fq&9|x'),
    'a password of many signs for a tool': of(`tool --password '@@' x`, 'Zk3,fq;9(x)&W2'),
    'a password in German': of('Passwort: @@', 'Zk3fq9xW2'),
    pw: of('pw=@@', 'Zk3fq9xW2'),
    'a password in German prose': of('Das Passwort lautet @@ bis heute.', 'Sommer2024'),
    'a password in French': of('Mot de passe : @@', 'Soleil2024'),
    'a password in French prose': of('le mot de passe est @@', 'Soleil2024'),
    'a password in Spanish': of('Contraseña: @@', 'Verano2024'),
    'a password in Spanish, without its sign': of('contrasena=@@', 'Verano2024'),
    'a key in Spanish': of('clave: @@', 'Verano2024'),
    'a password in Portuguese': of('senha: @@', 'Verao2024'),
    'a password in Polish': of('hasło: @@', 'Lato2024x'),
    'a password beside a name': of('credentials: admin / @@', 'Summer2024'),
    'a password after "log in with"': of('Log in with admin/@@ on db-7.', 'Summer2024'),
    'rsync, which is no sync token': of('RSYNC_PASSWORD=@@ rsync -a x y', 'swordfish'),
    '.pgpass of another port': of('10.0.0.7:5433:shop:app:@@', 'swordf1sh'),
    'a signature in HTML': of('https://a.test/x?sp=r&amp;sig=@@&amp;se=2', `${signs(42)}%2Bab%3D`),
    'Azure Functions': of('https://x.azurewebsites.net/api/f?code=@@', `${signs(54)}==`),
    'Azure DevOps': of('@@', `${signs(76)}AZDO${signs(4)}`),
    'Azure DevOps, by name': of('AZURE_DEVOPS_EXT_PAT=@@', signs(52, 'abcdefghijklm234567')),
    'an Azure registry': of('@@', `${signs(42)}+ACRB${signs(5)}`),
    'Azure OpenAI': of('AZURE_OPENAI_KEY=@@', hex(32)),
    'a Google storage key': of('@@', `GOOG1E${upper(55)}`),
    Zapier: of('https://hooks.zapier.com/hooks/catch/@@/', `1234567/${hex(7)}`),
    IFTTT: of('https://maker.ifttt.com/trigger/down/with/key/@@', signs(22)),
    PagerDuty: of('"routing_key": "@@"', hex(32)),
    Honeycomb: of('X-Honeycomb-Team: @@', signs(22)),
    Consul: of('X-Consul-Token: @@', `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`),
    Splunk: of('Authorization: Splunk @@', `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`),
    'a password before a host': of('elastic:@@@es.shop.test:9200', signs(24)),
    '_auth of npm': of('_auth=@@', base64('ci:hunter22x').replace(/=+$/, '')),
    'a key in a query': of('https://maps.test/v1?key=@@', signs(39)),
    'an AWS secret as asked for': of('AWS Secret Access Key [None]: @@', signs(40)),
    'an AWS secret as set': of('aws configure set aws_secret_access_key @@', signs(40)),
    CircleCI: of('@@', `CCIPAT_${signs(22)}_${hex(40)}`),
    Jenkins: of('jenkins: admin:@@', `11${hex(32)}`),
    'a GitLab runner': of('@@', `GR1348941${signs(20)}`),
    'Docker Swarm': of('@@', `SWMTKN-1-${hex(50)}-${hex(25)}`),
    k3s: of('@@', `K10${hex(64)}::server:${hex(32)}`),
    'Twilio, id and token': of(`AC${hex(32)}:@@`, hex(32)),
    'Mailgun, new': of('@@', `${hex(32)}-${hex(8)}-${hex(8)}`),
    Mailchimp: of('@@', `${hex(32)}-us21`),
    Terraform: of('@@', `${signs(14)}.atlasv1.${signs(60)}`),
    Facebook: of('@@', `EAAC${signs(110)}`),
    X: of('@@', `${'A'.repeat(22)}${signs(60)}%3D${signs(20)}`),
    etcdctl: of('etcdctl --user root:@@ get /', 'letmein9'),
    cqlsh: of('cqlsh -u cassandra -p @@ db7', 'letmein9'),
    plink: of('plink -ssh ops@db7 -pw @@', 'letmein9'),
    smbclient: of('smbclient //db7/s -U ops%@@', 'letmein9'),
    zip: of('zip -P @@ a.zip b', 'letmein9'),
    '7z': of('7z x a.7z -p@@', 'letmein9'),
    ipmitool: of('ipmitool -H db7 -U root -P @@ power cycle', 'letmein9'),
    snmpwalk: of('snmpwalk -v3 -u ops -A @@ db7', 'letmein99'),
    keytool: of('keytool -list -storepass @@ -keystore x', 'changeit9'),
    ngrok: of('ngrok config add-authtoken @@', `2${signs(26)}_${signs(21)}`),
    'a key of Wi-Fi': of('psk="@@"', 'Kaffee-Pause-77'),
    PowerShell: of('ConvertTo-SecureString "@@" -AsPlainText -Force', 'Letmein9!x'),
    bcrypt: of('root:@@', `$2b$12$${signs(53)}`),
    shadow: of('root:@@:19000', `$6$${signs(16)}$${signs(86)}`),
  };
})();

const HARMLESS: readonly string[] = [
  'The password was rotated, and the token expired.',
  'password: required',
  'Password: the one in the vault',
  'password=$DB_PASSWORD',
  'password=${DB_PASSWORD}',
  'PASSWORD=$(vault read -field=password secret/db)',
  'password: ${{ secrets.DB_PASSWORD }}',
  'password: {{ .Values.password }}',
  'password: <password>',
  'password=****',
  'password=********',
  'password: "REDACTED"',
  'DB_PASSWORD=changeme',
  'DB_PASSWORD=xxxxxxxx',
  'DB_PASSWORD_FILE=/run/secrets/db7',
  'password_file: /run/secrets/db7',
  'PASSWORD=your-password-here',
  'password = os.environ["DB_PASSWORD"]',
  'password = config.database.password2',
  'password = getPassword()',
  'const password = generatePassword(16);',
  'password: string;',
  'password = db_password',
  'level=error auth=password user=ada',
  'reason="password mismatch"',
  'compass=north7 bypass=rule7 first_pass=2024x',
  'PWD=/home/ci/app7',
  'postgres://app:$PASSWORD@db.shop.test/shop',
  'postgres://app:<password>@db.shop.test/shop',
  'postgres://user:password@localhost/shop',
  'postgres://app:****@db.shop.test/shop',
  'postgres://app:${PW}@db/shop',
  'postgres://db.shop.test:5432/shop',
  'https://shop.test:8443/a@b',
  'ssh://git@github.test:22/shop/app.git',
  'https://user@git.shop.test/app.git',
  'mailto:oncall@shop.test',
  'curl -u "$USER:$PASSWORD" https://api.shop.test',
  'curl -u user:password https://api.shop.test',
  'curl -u admin https://api.shop.test',
  'curl https://api.shop.test:8443/health -o out:x',
  'docker run -u 1000:1000 app',
  'mysql -p shop',
  'mysql -u root -p"$MYSQL_PASSWORD" shop',
  'The mysql process was at 100 % of CPU; -p is asked for.',
  'docker login -u ci --password-stdin',
  'Authorization: Bearer $TOKEN',
  'Authorization: Bearer <token>',
  'Authorization: Bearer ${{ secrets.TOKEN }}',
  'Authorization: Bearer ****',
  'authorization: required for every route',
  'The bearer of the pager answered within minutes.',
  'X-Api-Key: <your-key>',
  'token: expired',
  'token=invalid',
  'MAX_TOKENS=4096',
  'next_page_token=CAUQAA7f9x2',
  'token: 2024-06-01T14:00:00Z',
  'secret: checkout-tls-v2',
  'secretName: db-credentials-2',
  'secret: projects/123/secrets/db/versions/3',
  'api_key: process.env.API_KEY1',
  'api_key: null',
  'cache_key=user:12345678:cart7',
  'idempotency_key: 8f14e45fceea167a',
  'public_key: MFkwEwYHKoZIzj0CAQ8',
  'sort_key=2024abcdef12',
  'key: value123456',
  'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  'commit 5eaab92c0d3f8a1b2c3d4e5f60718293a4b5c6d7',
  'request 123e4567-e89b-12d3-a456-426614174000 failed',
  'pod checkout-7d9f8b6c5d-x2x4z was evicted',
  'AKIAIOSFODNN7EXAMPLE',
  'aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  'arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf',
  'AKIA is how the ids of access keys begin.',
  `ghp_${'x'.repeat(36)}`,
  'ghp_… was revoked',
  'xoxb-... was revoked',
  'https://hooks.slack.com/services/T000/B000/XXXXXXXX',
  `${begin('')} was in the log`,
  `${begin('')}\n...\n`,
  '-----BEGIN CERTIFICATE-----\nMIIBhTCCASugAwIBAgIQIRi6zePL6mKjOipn+dNuaTAKBggqhkjOPQQDAjASMRAw\n',
  `-----BEGIN ${'PUBLIC'} KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEn2u4cXYWhmx0oOGpXgqu2mGOJH6F\n`,
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl ada@shop',
  'client-certificate-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t',
  'eyJhbGciOi… is how a token begins',
  '"auth": "none"',
  'The `--password` flag was read from the wrong place, `--token` too.',
  'use --password instead of the prompt',
  'IDENTIFIED BY PASSWORD',
  'the dapi and SK prefixes of keys',
  'skills-based routing, task-force sk-learn 1.2.3',
  'p99: 1200ms, error=0.5%, secret sauce: 7up',
  'Kubernetes Secret `checkout` (version 12345678)',
  'login ada password reset at 14:05',
  'The password was rotated2 days later.',
  'The password is CHANGED at 14:05Z.',
  '--- PASS: TestLogin2 (0.03s)',
  'Passwort: zurückgesetzt',
  'pw: 12',
  'secret: db-creds-7f9c',
  'secret: "checkout-db-7f9c"',
  'token: default-token-x7k2p',
  'secret: checkout-tls-7d9f8b6c5d-x2x4z',
  'token: sha-7f9c2ab',
  'routing_key=orders.created.v2',
  'next_sync_token=CAUQAA7f9x2 nextPageToken=CAUQAA7f9x2',
  'flags: pass=0x1f fail=0x02',
  'pass=98.2% pass=3of7 pass=12',
  'clave: ver tabla 2',
  'senha expirada em 2024',
  'mot de passe : voir coffre 7',
  'The password is in vault-7, the login with admin/reader roles worked.',
  'Headers `Authorization`, `Proxy-Authorization`, `Content-Type`',
  'registry.test/app:v1.2.3-7f9c2ab@sha256:12345',
  'mailto:oncall-team@shop.test:25',
  'unzip -p a.zip b7.txt | wc -l',
  'https://shop.test/list?key=orders-by-day',
  'echo "$ROOT_PASSWORD" | chpasswd',
  'echo done | passwd was not run',
  'openssl enc -k "$KEY" -in dump',
  'rabbitmqctl add_user guest <password>',
  `{"d":"${hex(64)}"}`,
  'sqlplus /nolog @check.sql',
  'pattern-2.0 and sl.example.com, sdk-2024-11-02',
];

test.each(Object.entries(FOUND))('%s is found', async (_, [text, value]) => {
  const [found = []] = await findSecrets([`Before.\n\n${text}\n\nAfter.`]);
  expect(found.map((one) => one.value)).toEqual([value]);
  const [secret] = found;
  expect(`Before.\n\n${text}`.slice(secret?.start, secret?.end)).toBe(value);
  expect(secret?.what).toMatch(/^an? \S/);
});

test.each([...'.,;:!?)]}*_', '.**', '_).'])(
  '%s behind a secret is no part of it',
  async (signs) => {
    const text = `It was PASSWORD=Zk3fq9xW2${signs}`;
    const [found = []] = await findSecrets([text, `${text} And more.`]);
    expect(found.map(({ value, end }) => [value, text.slice(end)])).toEqual([['Zk3fq9xW2', signs]]);
  },
);

test.each(HARMLESS)('harmless: %s', async (text) => {
  const [found] = await findSecrets([`Before.\n\n${text}\n\nAfter.`]);
  expect(found).toEqual([]);
});

test('the tables are as long as they promise', () => {
  expect(Object.keys(FOUND).length).toBeGreaterThanOrEqual(60);
  expect(HARMLESS.length).toBeGreaterThanOrEqual(60);
});

test('a secret is given to the text that it stands in, and no remark hides it', async () => {
  // Only the scanner knows this one, and only the scanner would obey the remark.
  const token = `figd_${signs(40)}`;
  expect(SHAPES.some(({ pattern }) => token.search(pattern) !== -1)).toBe(false);
  for (const remark of [
    'secretlint-disable',
    '# secretlint-disable',
    '<!-- secretlint-disable -->',
    '// secretlint-disable-next-line',
  ]) {
    const found = await findSecrets([remark, `${remark}\n${token}`, `x ${token}`, token]);
    expect(found.map((list) => list.map(({ start }) => start))).toEqual([
      [],
      [remark.length + 1],
      [2],
      [0],
    ]);
  }
});

test('a secret at the end of a text is found, whatever the next one begins with', async () => {
  const key = `Private-Lines: 1\n${signs(44)}`;
  const found = await findSecrets([key, 'Words that could be its next line', key]);
  expect(found.map((list) => list.length)).toEqual([1, 0, 1]);
});

test('what takes long to tell takes time by its length', async () => {
  // Each part could be read in two ways: 2^40 of them for a pattern that tries all.
  const [found = []] = await findSecrets([`token=a${'-v1'.repeat(40)}_`]);
  expect(found.length).toBeLessThan(2);
  const cost = async (count: number): Promise<number> => {
    const keys = Array.from({ length: count }, (_, i) => `AKIA${String(i).padStart(16, '7')}`);
    const { user } = process.cpuUsage();
    const [many = []] = await findSecrets([keys.join(' ')]);
    expect(many).toHaveLength(count);
    return (process.cpuUsage().user - user) / 1000;
  };
  const [before, after] = [await cost(8000), await cost(32_000)];
  expect(after).toBeLessThan(Math.max(8 * before, 400 * slowness()));
});

const SIGNED = SHAPES.flatMap(({ what, pattern, sign }) => (sign ? [{ what, pattern, sign }] : []));

test.each(SIGNED)(
  'the sign that is looked for first stands in $what: $sign',
  ({ pattern, sign }) => {
    const found = Object.values(FOUND).flatMap(([text]) => text.match(pattern) ?? []);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((one) => !sign.test(one))).toEqual([]);
  },
);

test('each pattern of the scanner asks for letters without which no text is scanned', async () => {
  // The scanner is loaded first, which tries patterns of its own.
  await scan('Nothing is in here.');
  const { exec } = RegExp.prototype;
  const tried = new Map<string, RegExp>();
  RegExp.prototype.exec = function (text) {
    tried.set(`${this.source}/${this.flags}`, new RegExp(this.source, this.flags));
    return exec.call(this, text);
  };
  try {
    await scan('Nothing is in here.');
  } finally {
    RegExp.prototype.exec = exec;
  }
  // What it reads lines and remarks by finds no secret.
  const patterns = [...tried.values()].filter(({ source }) => !/^\[\\r|secretlint/.test(source));
  expect(patterns.length).toBeGreaterThan(30);
  for (const pattern of patterns) {
    for (const letters of neededLetters(pattern) ?? ['']) {
      expect(mayHold(SCANNED, letters), `${letters} of ${pattern.source}`).toBe(true);
    }
  }
});
