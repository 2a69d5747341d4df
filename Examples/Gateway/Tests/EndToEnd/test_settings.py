"""Tests of the command line, the environment and the configuration file."""

import json
import pathlib
import subprocess
import tempfile
import unittest

from gateway import KEY_ID, PROGRAM, SAMPLE, Gateway, free_port


class SettingsTests(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))

    def file(self, name, text):
        path = self.folder / name
        path.write_text(text if isinstance(text, str) else json.dumps(text))
        return path

    def run_program(self, *arguments, **environment):
        return subprocess.run(
            [PROGRAM, *map(str, arguments)], capture_output=True, text=True, timeout=30,
            env={"GATEWAY_SECRET_API_KEY": "a", **environment})

    def test_the_file_sets_what_the_command_line_and_the_environment_leave_out(self):
        configuration = self.file("gateway.json", {
            "port": 1, "merchants": str(SAMPLE / "merchants.json"), "region": "file", "assetUrl": "http://file"})
        with Gateway("--configuration", configuration, environment={"GATEWAY_REGION": "environment"}) as gateway:
            self.assertEqual(gateway.create_session(merchant="999").status, 403)
            session = gateway.create_session().json
            self.assertEqual((session["region"], session["assetUrl"]), ("environment", "http://file"))

    def test_a_misspelled_merchants_does_not_start_the_gateway(self):
        merchants = str(SAMPLE / "merchants.json")
        configuration = self.file("gateway.json", '{\n "merchant": "%s"}' % merchants)
        for arguments, environment, reason in [
            (["--configuration", configuration], {}, f"{configuration}:2:2: merchant: unknown key `merchant`"),
            ([], {"GATEWAY_CONFIGURATION": str(configuration)}, f"{configuration}:2:2: merchant: unknown key"),
            ([], {"GATEWAY_MERCHANT": merchants}, "GATEWAY_MERCHANT: unknown environment variable"),
            ([], {"GATWAY_MERCHANTS": merchants}, "did you mean `GATEWAY_MERCHANTS`?"),
            ([], {"GATEWAY_MERCHANTS": ""}, "GATEWAY_MERCHANTS: expected a value that isn't empty"),
            (["--merchant", merchants], {}, "Unknown option '--merchant'"),
            (["--merchants", merchants, "--merchants=" + merchants], {}, "--merchants: expected the option once"),
            (["--tracing", "--no-tracing"], {}, "--no-tracing"),
            (["--configuration", self.file("with.json", {"merchants": merchants}), "--configuration",
              self.file("without.json", {})], {}, "--configuration: expected the option once"),
            (["--merchant-burst", "5"], {}, "`merchantBurst` limits nothing by itself: set `merchantRate`"),
        ]:
            # Without the fault's report, a timeout ends the gateway.
            completed = self.run_program("--port", free_port(), *arguments, **environment)
            self.assertNotEqual(completed.returncode, 0)
            self.assertIn(reason, completed.stderr)

    def test_the_configuration_can_be_checked_without_serving(self):
        merchants = self.file("merchants.json", {"merchants": []})
        configuration = self.file("gateway.json", {"merchants": str(merchants)})
        arguments = ["--configuration", configuration, "--print-configuration", "--port", "80"]
        completed = self.run_program(*arguments, GATEWAY_REQUEST_TIMEOUT="5", GATEWAY_SESSION_KEY="")
        self.assertEqual((completed.returncode, completed.stderr), (0, ""))
        lines = completed.stdout.splitlines()
        for line in ["port: 80 (command line)", "requestTimeout: 5 (environment)", "tokens: not set",
                     f"merchants: {merchants} (configuration file)", "region: EU (default)"]:
            self.assertIn(line, lines)
        merchants.write_text('{"merchants":1}')
        completed = self.run_program(*arguments)
        self.assertEqual(completed.returncode, 1)
        self.assertIn(f"{merchants}:1:14", completed.stderr)

    def test_an_address_that_cannot_be_listened_on_is_reported_with_its_settings(self):
        with Gateway() as gateway:
            taken = f"127.0.0.1:{gateway.port}: can't listen: address already in use: change"
            for arguments, reason in [
                (["--port", gateway.port], f"{taken} --host or --port\n"),
                (["--port", free_port(), "--metrics-port", gateway.port],
                 f"{taken} --metrics-host or --metrics-port\n"),
                (["--host", "unknown.invalid", "--port", "80"], "unknown.invalid:80: can't listen: unknown host"),
                (["--host", "::ffff", "--port", "80"], "[::ffff]:80: can't listen: "),
            ]:
                completed = self.run_program(*arguments)
                self.assertEqual(completed.returncode, 1)
                self.assertIn(reason, completed.stderr)

    def test_secrets_come_from_files_and_are_never_shown(self):
        secret = self.file("secret", "a hidden secret\n")
        sessions = self.file("sessions", "aGlkZGVuIGhpZGRlbiBoaWRkZW4gaGlkZGVuIGhpZGQ=\n")
        arguments = ["--secret-api-key-file", secret, "--session-key-file", sessions]
        environment = {"GATEWAY_SECRET_API_KEY": None}
        with Gateway(*arguments, environment=environment) as gateway:
            created = gateway.create_session(key=(KEY_ID, "a hidden secret"))
            self.assertEqual(created.status, 200)
            self.assertEqual(gateway.create_session().status, 403)
            # The secret's file is reloaded, too.
            secret.write_text("another hidden secret")
            gateway.reload()
            gateway.wait_for_log("reload completed")
            self.assertEqual(gateway.create_session(key=(KEY_ID, "another hidden secret")).status, 200)
            self.assertEqual(gateway.create_session(key=(KEY_ID, "a hidden secret")).status, 403)
            secret.write_text("")
            gateway.reload()
            gateway.wait_for_log("reload failed: keeping the current data")
            self.assertEqual(gateway.create_session(key=(KEY_ID, "another hidden secret")).status, 200)
            for hidden in ["hidden", "aGlkZGVu"]:
                self.assertNotIn(hidden, gateway.log_text())
        secret.write_text("a hidden secret\n")
        completed = self.run_program(*arguments, "--print-configuration", GATEWAY_SECRET_API_KEY="")
        self.assertEqual(completed.returncode, 0)
        self.assertNotIn("hidden", completed.stdout + completed.stderr)

    def test_a_secret_is_not_an_option(self):
        for option in ["--secret-api-key", "--session-key"]:
            self.assertEqual(self.run_program(option, "a").returncode, 64)


if __name__ == "__main__":
    unittest.main()
