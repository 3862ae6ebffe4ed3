import { generateKeyPairSync, sign } from "node:crypto";

export type Certificate = { key: string; cert: string };

const DAY = 24 * 60 * 60 * 1000;

/** A certificate that 127.0.0.1 signed for itself (X.509, RFC 5280), good from yesterday to tomorrow. */
export function selfSigned(now: number): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const ecdsaWithSha256 = sequence(der(0x06, Buffer.from("2a8648ce3d040302", "hex")));
  const name = sequence(der(0x31, sequence(der(0x06, Buffer.from("550403", "hex")), der(0x0c, Buffer.from("test")))));
  const address = der(0x87, Buffer.from([127, 0, 0, 1]));
  const alternativeName = sequence(der(0x06, Buffer.from("551d11", "hex")), der(0x04, sequence(address)));
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    ecdsaWithSha256,
    name,
    sequence(time(now - DAY), time(now + DAY)),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, sequence(alternativeName)),
  );
  const signature = der(0x03, Buffer.from([0]), sign("sha256", body, privateKey));
  const certificate = sequence(body, ecdsaWithSha256, signature).toString("base64");
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.replace(/.{1,64}/g, "$&\n")}-----END CERTIFICATE-----\n`,
  };
}

/** One value of DER: a tag, a length, what is in it. */
function der(tag: number, ...content: Uint8Array[]): Buffer {
  const inside = Buffer.concat(content);
  const long = inside.length < 256 ? [0x81, inside.length] : [0x82, inside.length >> 8, inside.length & 0xff];
  const length = inside.length < 128 ? [inside.length] : long;
  return Buffer.concat([Buffer.from([tag, ...length]), inside]);
}

const sequence = (...content: Uint8Array[]): Buffer => der(0x30, ...content);

const time = (moment: number): Buffer =>
  der(0x18, Buffer.from(new Date(moment).toISOString().replace(/[-:T]|\.\d+/g, "")));
