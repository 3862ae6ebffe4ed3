import { hearByEndpoint } from "../fakes/discord-with.ts";
// What people can ask over the gateway, they can ask over HTTP: the same tests.
import "./discord-answers.test.ts";
import "./discord-places.test.ts";
import "./discord-typing.test.ts";

hearByEndpoint();
