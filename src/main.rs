fn main() -> std::process::ExitCode {
    couvert::run()
}
